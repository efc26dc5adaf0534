/** Words that are no name, or not always one. All folded (see fold.ts). */

const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((item) => item !== ""));

/** Parts of names that tell nobody apart: never masked when they stand alone. */
export const particles = list(`
  a al an and ap av bar bat be bin bint d da dal dalla das de dei del della den der des di do dos du e ed el et
  haj hajji ibn il in la las le les li lo los mac mc o of och of op s san santa st ste sheikh 't t te ten ter the
  to tot und v van vande vander ve ver von vom y z za zu zum zur
  mr mrs ms mx miss dr prof professor sir dame lord lady madam madame mme mlle monsieur herr frau senor senora sr sra
  dra ing ambassador amb excellency he hon honourable honorable jr sr ii iii phd esq`);

/** What somebody does in a meeting, or the kind of body they come from: no name, and no affiliation. */
export const roleWords = list(`
  academia academic academy advisor adviser all ambassador assistant attendee attendees audience captioner chair chairing
  chairman chairperson chairs chairwoman civil co cochair cofacilitator colleague comment commentator community company
  consultant convenor coordinator delegate delegates delegation deputy director discussant employee everybody everyone
  executive expert facilitator facilitators faculty female first floor from general government governmental group groups
  guest head host interpreter intervention intergovernmental journalist keynote lead leader lecturer male man manager
  media member members minister ministry moderator moderators ngo observer off offline officer on online only organiser
  organisation organisations organization organizations organizer panel panelist panelists panellist panellists
  participant participants people permanent person personal capacity place presenter president private professor question
  questioner rapporteur remote representative reporter representing researcher room scribe second secretariat secretary
  sector senior session society speaker speakers staff stakeholder state states steering student students technical third
  translator unidentified university unknown vice video voice voices volunteer woman women working youth my own not
  behalf as at for with by
  presidente presidenta moderateur moderatrice rapporteuse secretaire delegue participante intervenant intervenante
  salle publico sala presidence moderador moderadora orador oradora interprete
  الرييس رييس المتحدث متحدث الجمهور الميسر مشارك المترجم председатель модератор участник аудитория 主席 主持人 观众`);

/** Names that are first of all small words of a language: masked alone only where they cannot be the word. */
export const smallWords = list(`
  about after ah all am an and any are as at be bo but by can could did do down each even ever far few for from go
  good got had has have he hello her hi him his how i if in is it its just kim let like man many may me might more most
  much must my nay never new next no nor not now of oh ok on once one or our out over own per she should so some such
  than that the their them then there these they this those to too two up us very was we well were what when where
  which who whom why will with would yes yet you your
  au aux avec ce ces dans elle est il ils je la le les lui ma mais mes moi mon ne nos nous on ou par pas pour qui que
  sa se ses si son sur tu un une vous con como el ella es esta la las lo los mas mi no nos para pero por si sin su sus
  un una y ya`);

/** Names that are also words, places or months: masked alone when written with a capital. */
export const ordinaryWords = list(`
  abbey amber angel april archer art august austin autumn bailey baker ball banks barber bass bay bell berry best bill
  bird bishop black blake bond booth bow branch brook brooks brown buck bush butcher butler cannon carpenter carter case
  cash castle chance chase christian church clay close coach cole cook cooper cox craft crane cross crystal dale dawn
  day dean diamond drew duke earl east eve faith fair farmer field fields finch fish fisher flint flower ford forest
  foster fox frank freeman friend frost gale gardener gates gay gene gill glass gold golden grace grant gray green grey
  guy hall hand hardy harp hart harvey hawk hay heath heather hill holly home hood hook hope house hunt hunter ivy
  jack jade jean jewel jordan joy judge june justice keen key king knight lake lamb lance lane law leaf lee light lily
  lock london long love low major march mark marks marsh marshal mason mass matt mercy mike miles mill mills miller
  mine moon moore moss nelson nick noble north oak olive page pal palm paris park parks parsons patience paul pearl
  penny pepper peter piper pole pool pope porter post potter power powers price prince prior proctor queen quick rain
  ray read reed reeves rich rider ring river rivers rob robin rock roman root rose rowan ruby rush sage sales salt
  sand sandy saint school sharp shepherd short silver skinner small smart smith snow south spring star stark stern still
  stone story strong sue summer swan swift tanner taylor temple thorn thorpe tony town trinity turner van vale victor
  violet wade waiter walker wall wallace ward warden waters way weaver webb wells west white wild wills windows winter
  wise wolf wood woods word worth wright york young
  avril belle blanc chantal claire clement constant droit fleur franc grand gros juste lion loi marche marin martin
  mercier moulin noel petit pierre prudence rosier sage victoire
  alba angel blanco bravo campo cruz delgado flores guerra iglesias leon luna mar paz reyes rey rojo sol vega`);

/** Acronyms of the field that stand inside many affiliations and tell nobody apart. */
export const fieldAcronyms = list(`
  igf mag bpf nri nris un eu itu icann ietf iab irtf dns ip ict icts isp isps ngo it ai iot wsis oewg gge gac gnso ccnso
  alac at-large ssac rssac rir rirs cert csirt phd ceo cto cio and`);

/** Words of the names of organisations that many share: alone they tell nobody apart. */
export const organisationWords = list(`
  access action adviser affairs africa african agency alliance america american americas arab art arts asia asian
  association authority bank board bureau business campaign capacity center central centre chamber chapter children city
  coalition college commerce commission committee communication communications communities computer conference
  cooperation corporation council country cyber cybersecurity data defence democracy department development diplomacy
  digital domain east eastern economic economy education electronic energy engineering environment europe european
  exchange federal federation finance first foreign forum foundation freedom fund future global governance health high
  human inc inclusion independent industry information infrastructure innovation institute institution interior
  international internet justice kingdom lab laboratory labs language languages latin law league liberties library llc
  local ltd management market markets media mission mobile national nations network networks new north northern office
  open operator operators pacific parliament peace people platform policy post programme program project protection
  public regional registrar registry regulation regulatory relations republic research rights rural safety school
  science sciences secretary security service services social society software south southern special standard standards
  strategy street studies support sustainable systems task team tech technologies technology telecom telecommunication
  telecommunications trade training transport trust union united unit universal web west western wireless women work
  world youth
  agence association bureau centre commission conseil developpement droits ecole fondation gouvernance institut ligue
  ministere monde numerique office organisation politique pour recherche reseau reseaux securite societe union universite
  agencia asociacion centro comision consejo derechos desarrollo fundacion gobierno gobernanza instituto ministerio
  mundo nacional red redes seguridad sociedad universidad`);
