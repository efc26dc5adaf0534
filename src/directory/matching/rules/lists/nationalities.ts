/**
 * Nationalities and other words for a country that do not grow from its name, folded: code, then words. Those that do
 * ("austrian" from "austria") are derived; names of countries come from the tables of countries.
 */
export const nationalities = `
AE emirati emiratie uae
AL shqiperi shqiperise albanais albanaise albanes
AM armenien armenienne
AR argentin argentine argentino argentina argentinisch
AT autrichien autrichienne osterreichisch osterreichische osterreichischer osterreichisches austriaco
AU australian australien australienne
AZ azeri azerbaidjanais
BA bosnian bosniaque
BD bangladeshi
BE belgian belge belga belgisch belgische belgischer belgio
BG bulgare bulgarisch bulgarische
BR brasil bresil brasileiro brasileira brasileno brasilena bresilien bresilienne brasiliano
BY belarusian belorussian bielorussian
CA canadian canadien canadienne canadiense kanadisch
CD rdc drc congolais_rdc
CG congolais congolaise congolese
CH swiss suisse suisses schweizer schweizerisch schweizerische schweizerischer schweizerisches svizzero svizzera suizo suiza helvetic helvetique zwitserland zwitserse schweiz
CI ivorian ivoirien ivoirienne
CL chilien chilienne chileno chilena
CM camerounais camerounaise
CN chinese chinois chinoise chino chinesisch prc zhongguo
CO colombien colombienne colombiano colombiana
CR costarricense costarican tico
CU cuban cubain cubano cubana
CW curacao
CY cypriot cypriote chypriote
CZ czech tcheque cesky ceska ceske checo tschechisch
DE german germany deutsch deutsche deutscher deutsches deutschen deutschland bundesrepublik_deutschland federal_republic_germany allemand allemande alemao alema aleman alemana tedesco tedesca duits duitse brd
DK danish danois danoise dansk danske danmark danisch danes
DO dominicano dominicana
DZ algerien algerienne
EC equatorian ecuadorian ecuatoriano ecuatoriana equatorien
EE eesti estonien
EG egyptian egyptien egyptienne egipcio misr
ES spanish espagnol espagnole espanol espanola spanisch spanische spagnolo espanhol spaans spain
ET ethiopien
FI finnish finlandais finlandaise finland suomen suomi finnisch finnische
FR french francais francaise francaises frances francesa franzosisch franzosische francese frans franse
GB british uk britannique britanico britanica britisch english england scotland scottish wales welsh anglais great_britain ingles
GE georgian georgien
GH ghanaian ghaneen
GR greek hellenic hellas grec grecque griego griega griechisch greco
GT guatemalteco guatemalteca guatemalteque
HN hondureno hondurena
HR croate kroatisch hrvatska hrvatski
HU hongrois hongroise hungaro hungara magyar magyarorszag ungarisch ungherese
IE irish irlandais irlandaise irlandes irlandesa irisch eire
IL israeli israelien israelienne
IN indian indien indienne indio bharat hindustan
IQ irakien
IR iranien
IS icelandic islandais islensk
IT italian italien italienne italiano italiana italienisch italienische italiaans
JP japanese japonais japonaise japones japonesa japanisch giapponese nippon nihon japans
KE kenyan
KG kyrgyz kirghiz
KH khmer cambodian cambodgien
KR korea korean south_korean coreen coreenne coreano coreana koreanisch rok
KP north_korean dprk
KZ kazakh kazakhstani
LA lao laotian
LB lebanese libanais libanaise
LK sri_lankan
LT lithuanian lituanien
LU luxembourgish luxembourgeois luxemburg luxemburgisch
LV latvian letton lettone
MA moroccan marocain marocaine marroqui
MD moldovan moldave
MG malagasy malgache
MK macedonian macedonien
ML malien malienne
MM burmese birman burma
MT maltese maltais
MX mexicain mexicaine mexikanisch messicano
MY malaysien malay
NG nigerian nigeriane
NL dutch neerlandais neerlandaise hollandais holland nederlands nederlandse nederland niederlandisch niederlandische holandes holandesa olandese netherlandish netherlands neerlandes
NO norwegian norvegien norvegienne norge norsk norske noruego norwegisch norvege
NP nepalese
NZ new_zealand kiwi aotearoa
PA panameen
PE peruvian peruvien peruvienne peruano peruana
PH philippine filipino filipina pilipinas philippin
PK pakistanais
PL polish polonais polonaise polski polska polskie polskiej polnisch polaco
PT portuguese portugais portugaise portuguesa portugues portugiesisch
PY paraguayen paraguayo
QA qatari
RO romanian roumain roumaine rumano rumanisch romana
RU russian russe russes ruso rusa russisch russische rossiya rossiyskaya rossiyskiy rossii russo russland russian_federation
SA saudi saoudien ksa
SE swedish suedois suedoise sverige svenska svensk sueco schwedisch svezia
SG singaporean singapourien
SI slovenski slovene slovenian slovenija
SK slovak slovaque slovensky slovenska
SN senegalais senegalaise
SV salvadoran salvadoreno salvadorena salvadorian
SY syrian syrien
TH thai thailandais
TN tunisien tunisienne tunecino
TR turkish turc turque turk turkiye turco turkisch turkey
TT trinidadian trinidad
TW taiwanese taiwanais chinese_taipei
TZ tanzanian
UA ukrainian ukrainien ukrainienne
US usa american americans americain americaine americano americana estadounidense us amerikanisch united_states_of_america etatsunien
UY uruguayen uruguayo uruguaya
UZ uzbek
VE venezolano venezolana
VN vietnamese vietnamien viet_nam
YE yemeni
ZA south_african sud_africain
ZM zambien
ZW zimbabwean
`;

/** Endings with which a nationality grows from the name of a country, longest first. */
export const nationalEndings =
  "iennes ienne aines aine anisch anische iaans iens ien ains ain enses ense ensis esische esisch iano iana ians ian ean ese eno ena anos anas ano ana ans ane ani aise ais oise ois ite isch ische ish ic an en er es i n o a";
