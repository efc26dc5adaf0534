/** What the modalities fix of an election; who may vote; which employers are one. */
export const enRuled = {
  "against-modalities": "The modalities in force fix this otherwise. Nothing was saved",
  "against-instead":
    "Follow them. Or change the modalities first, on { $href }: that is itself an act under them, and shows who changed what.",
  "against-points-instead":
    "Rapport counts by Schulze and by single transferable vote. Hold this election elsewhere and give the seats on the page of capacities, or change the modalities first, on { $href }.",
  "bound-under": "Modalities in force: { $title }, version { $version }.",
  "bound-says": "The modalities say: { $rule }",
  "bound-sourced": "{ $rule } (Source: { $source })",
  "gained-other-way":
    "The modalities say how one comes to be { $capacity }, and it is another way: { $ways } (Source: { $source })",
  "bound-seats": "Seats: { $told }",
  "bound-seats-most": "Seats: { $told } at most",
  "bound-electorate": "Who votes: those who hold the capacity { $told }",
  "bound-method": "Count: { $told }",
  "method-points": "by points",
  "bound-ties": "Ties: { $told }",
  "bound-per-affiliation": "Of one employer: { $told } at most",
  "bound-term-years": "Years of a term: { $told }",
  "bound-terms-in-a-row": "Terms in a row: { $told } at most",
  "bound-pick": "To be drawn: { $told }",
  "bound-pool": "Drawn from: those who hold the capacity { $told }",
  "bound-needs": "Who may stand: { $told }",
  "bound-groups": "Who may stand: people of these groups: { $told }",
  "bound-title": "What the modalities fix",
  "bound-lede":
    "A field left empty is filled from here. What deviates is refused: whoever wants it otherwise changes the modalities first.",
  "bound-for": "For { $capacity }",
  "bound-announced": "Announced under version { $version } of the modalities.",
  "unverified-source": "unverified",
  "years-unreadable": "Years, such as 2 or 1.5, and 50 at most.",
  "group-not-eligible":
    "The modalities open this capacity to these groups: { $groups }. Say which of them you belong to.",
  "pool-not-holder":
    "{ $name } does not hold the capacity from which the modalities have the lot drawn. Give the seat first, or write the name as it stands there.",
  "pool-terms-used": "has served as many terms in a row as the modalities allow: { $served }",
  "composed-title": "Composition",
  "composed-can": "With those who stand, the committee can be composed as its rules say.",
  "composed-cannot": "With those who stand, the committee cannot be composed as its rules say.",
  "composed-unknown":
    "Whether those who stand can fill the committee as its rules say has too many answers to try all.",
  "composed-kept": "With those elected, the committee is composed as its rules say.",
  "composed-broken": "With those elected, the committee is not composed as its rules say.",
  "composed-see": "Every rule, with the figures",
} as const;
