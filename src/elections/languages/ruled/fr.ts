import type { Texts } from "../../../platform/languages/index.ts";
import type { RuledKey } from "./key.ts";

export const frRuled: Texts<RuledKey> = {
  "against-modalities": "Les modalités en vigueur le fixent autrement. Rien n’a été enregistré",
  "against-instead":
    "Suivez-les. Ou modifiez d’abord les modalités, sur { $href } : c’est un acte qu’elles règlent elles-mêmes, et qui montre qui a changé quoi.",
  "against-points-instead":
    "Rapport compte selon Schulze et selon le vote unique transférable. Tenez cette élection ailleurs et attribuez les sièges sur la page des qualités, ou modifiez d’abord les modalités, sur { $href }.",
  "bound-under": "Modalités en vigueur : { $title }, version { $version }.",
  "bound-says": "Les modalités disent : { $rule }",
  "bound-sourced": "{ $rule } (Source : { $source })",
  "gained-other-way":
    "Les modalités disent comment on acquiert la qualité { $capacity }, et c’est autrement : { $ways } (Source : { $source })",
  "bound-seats": "Sièges : { $told }",
  "bound-seats-most": "Sièges : { $told } au plus",
  "bound-electorate": "Qui vote : ceux qui ont la qualité { $told }",
  "bound-method": "Dépouillement : { $told }",
  "method-points": "par points",
  "bound-ties": "Égalités : { $told }",
  "bound-per-affiliation": "D’un même employeur : { $told } au plus",
  "bound-term-years": "Années d’un mandat : { $told }",
  "bound-terms-in-a-row": "Mandats de suite : { $told } au plus",
  "bound-pick": "À tirer au sort : { $told }",
  "bound-pool": "Tirage parmi ceux qui ont la qualité { $told }",
  "bound-needs": "Qui peut se présenter : { $told }",
  "bound-groups": "Qui peut se présenter : les personnes de ces groupes : { $told }",
  "bound-title": "Ce que fixent les modalités",
  "bound-lede":
    "Un champ laissé vide est rempli d’ici. Ce qui s’en écarte est refusé : qui le veut autrement modifie d’abord les modalités.",
  "bound-for": "Pour { $capacity }",
  "bound-announced": "Annoncée sous la version { $version } des modalités.",
  "unverified-source": "non vérifié",
  "years-unreadable": "Des années, comme 2 ou 1,5, et 50 au plus.",
  "group-not-eligible":
    "Les modalités ouvrent cette qualité à ces groupes : { $groups }. Dites auquel vous appartenez.",
  "pool-not-holder":
    "{ $name } n’a pas la qualité parmi laquelle les modalités font tirer au sort. Attribuez d’abord le siège, ou écrivez le nom comme il y figure.",
  "pool-terms-used": "a exercé autant de mandats de suite que les modalités le permettent : { $served }",
  "composed-title": "Composition",
  "composed-can": "Avec ceux qui se présentent, le comité peut être composé selon ses règles.",
  "composed-cannot": "Avec ceux qui se présentent, le comité ne peut pas être composé selon ses règles.",
  "composed-unknown":
    "Savoir si ceux qui se présentent peuvent composer le comité selon ses règles demanderait trop d’essais.",
  "composed-kept": "Avec les élus, le comité est composé selon ses règles.",
  "composed-broken": "Avec les élus, le comité n’est pas composé selon ses règles.",
  "composed-see": "Chaque règle, avec les chiffres",
};
