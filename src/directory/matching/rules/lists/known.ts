/**
 * Organisations of this field that go by names no rule could derive from each other: other languages' acronyms, names
 * before and after a change, names in other scripts. One organisation a line, its names apart by "|". Facts, common
 * knowledge of the field.
 */
export const knownNames = `
ICANN|Internet Corporation for Assigned Names and Numbers|互联网名称与数字地址分配机构
IANA|Internet Assigned Numbers Authority
PTI|Public Technical Identifiers
ISOC|Internet Society|The Internet Society
IETF|Internet Engineering Task Force
IAB|Internet Architecture Board
IRTF|Internet Research Task Force
W3C|World Wide Web Consortium
RIPE NCC|RIPE Network Coordination Centre|Réseaux IP Européens Network Coordination Centre
APNIC|Asia Pacific Network Information Centre
AFRINIC|African Network Information Centre
LACNIC|Latin American and Caribbean Internet Addresses Registry|Latin America and Caribbean Network Information Center|Registro de Direcciones de Internet de América Latina y Caribe
ARIN|American Registry for Internet Numbers
CENTR|Council of European National Top-Level Domain Registries
3GPP|3rd Generation Partnership Project|Third Generation Partnership Project
ETSI|European Telecommunications Standards Institute
IEEE|Institute of Electrical and Electronics Engineers
ISO|International Organization for Standardization|Organisation internationale de normalisation
IEC|International Electrotechnical Commission
ITU|UIT|International Telecommunication Union|Union internationale des télécommunications|Unión Internacional de Telecomunicaciones|Международный союз электросвязи|الاتحاد الدولي للاتصالات|国际电信联盟
UN|ONU|United Nations|Nations Unies|Naciones Unidas|Организация Объединенных Наций|الأمم المتحدة|联合国|Vereinte Nationen
EU|UE|European Union|Union européenne|Unión Europea|Europäische Union|Unione europea|União Europeia|Europese Unie|Европейский союз|الاتحاد الأوروبي|欧洲联盟|欧盟
European Commission|EC|Commission européenne|Europäische Kommission|Comisión Europea|Commissione europea
African Union|AU|UA|Union africaine|Unión Africana|الاتحاد الأفريقي
Council of Europe|CoE|Conseil de l'Europe|Europarat|Consejo de Europa
UNESCO|United Nations Educational, Scientific and Cultural Organization|Organisation des Nations unies pour l'éducation, la science et la culture
UNDP|PNUD|United Nations Development Programme|Programme des Nations unies pour le développement
UNCTAD|CNUCED|United Nations Conference on Trade and Development
UN DESA|United Nations Department of Economic and Social Affairs
UNIDIR|United Nations Institute for Disarmament Research
UNODC|United Nations Office on Drugs and Crime
WHO|OMS|World Health Organization|Organisation mondiale de la santé|Organización Mundial de la Salud
WIPO|OMPI|World Intellectual Property Organization|Organisation mondiale de la propriété intellectuelle
WTO|OMC|World Trade Organization|Organisation mondiale du commerce
OECD|OCDE|Organisation for Economic Co-operation and Development|Organisation de coopération et de développement économiques
OSCE|Organization for Security and Co-operation in Europe|Organisation pour la sécurité et la coopération en Europe
NATO|OTAN|North Atlantic Treaty Organization
OIF|Organisation internationale de la Francophonie
INTERPOL|OIPC|International Criminal Police Organization
Europol|European Union Agency for Law Enforcement Cooperation
ENISA|European Union Agency for Cybersecurity|European Network and Information Security Agency
ICRC|CICR|International Committee of the Red Cross|Comité international de la Croix-Rouge
IGF|Internet Governance Forum
GFCE|Global Forum on Cyber Expertise
GCSC|Global Commission on the Stability of Cyberspace
FIRST|Forum of Incident Response and Security Teams
EBU|UER|European Broadcasting Union|Union européenne de radio-télévision
ESA|European Space Agency|Agence spatiale européenne
CERN|European Organization for Nuclear Research
IFLA|International Federation of Library Associations and Institutions
ICC|International Chamber of Commerce
World Bank|Banque mondiale|Banco Mundial|Weltbank|World Bank Group
EFF|Electronic Frontier Foundation
CDT|Center for Democracy and Technology
NIST|National Institute of Standards and Technology
NTIA|National Telecommunications and Information Administration
NASA|National Aeronautics and Space Administration
FCC|Federal Communications Commission
CISA|Cybersecurity and Infrastructure Security Agency
NSA|National Security Agency
GCHQ|Government Communications Headquarters
NCSC UK|UK National Cyber Security Centre
BSI|Bundesamt für Sicherheit in der Informationstechnik|Federal Office for Information Security
BNetzA|Bundesnetzagentur|Federal Network Agency
BKA|Bundeskriminalamt|Federal Criminal Police Office
ANSSI|Agence nationale de la sécurité des systèmes d'information
CNIL|Commission nationale de l'informatique et des libertés
ARCEP|Autorité de régulation des communications électroniques, des postes et de la distribution de la presse|Autorité de régulation des communications électroniques et des postes
CNES|Centre national d'études spatiales
CEA|Commissariat à l'énergie atomique et aux énergies alternatives
Inria|Institut national de recherche en informatique et en automatique
Elcano Royal Institute|Real Instituto Elcano
Chatham House|Royal Institute of International Affairs
German Marshall Fund|GMF|German Marshall Fund of the United States|GMFUS
CNNIC|China Internet Network Information Center|中国互联网络信息中心
CAICT|China Academy of Information and Communications Technology|中国信息通信研究院
Tsinghua University|Qinghua University|清华大学
Peking University|Beijing University|北京大学
Huawei|Huawei Technologies|华为|华为技术有限公司|Хуавэй
ZTE|ZTE Corporation|中兴通讯|Zhongxing Telecommunication Equipment
Tencent|腾讯
Alibaba|阿里巴巴
Xiaomi|小米
Lenovo|联想
China Mobile|中国移动
China Telecom|中国电信
China Unicom|中国联通
Samsung Electronics|삼성전자|Samsung
LG Electronics|LG전자
Korea Internet & Security Agency|KISA|한국인터넷진흥원
NTT|Nippon Telegraph and Telephone|日本電信電話
NEC|Nippon Electric Company|日本電気
Fujitsu|富士通
Hitachi|日立製作所|日立
Toyota|Toyota Motor|トヨタ自動車
Sony|ソニー
Keidanren|Japan Business Federation|経団連|日本経済団体連合会
JPRS|Japan Registry Services
University of Tokyo|東京大学|Todai
Keio University|慶應義塾大学|Keio Gijuku
NICT|National Institute of Information and Communications Technology|情報通信研究機構
NHK|Nippon Hoso Kyokai|Japan Broadcasting Corporation|日本放送協会
Kaspersky|Kaspersky Lab|Лаборатория Касперского|AO Kaspersky Lab
Rostelecom|Ростелеком|Rostelekom
Skoltech|Skolkovo Institute of Science and Technology|Сколтех
Meta|Facebook|Meta Platforms|Facebook Inc
Google|谷歌
Apple|Apple Computer
IBM|International Business Machines
HP|Hewlett-Packard|HP Inc
HPE|Hewlett Packard Enterprise
AT&T|American Telephone and Telegraph
AWS|Amazon Web Services
EY|Ernst & Young|Ernst and Young
PwC|PricewaterhouseCoopers|Price Waterhouse Coopers
BT|British Telecom|BT Group|British Telecommunications
BBC|British Broadcasting Corporation
KPN|Koninklijke KPN|Royal KPN|Royal Dutch KPN
TNO|Netherlands Organisation for Applied Scientific Research|Nederlandse Organisatie voor Toegepast Natuurwetenschappelijk Onderzoek
SIDN|Stichting Internet Domeinregistratie Nederland
KT|Korea Telecom|KT Corporation
SKT|SK Telecom
MIT|Massachusetts Institute of Technology
UCLA|University of California, Los Angeles
UCSB|University of California Santa Barbara
UC Berkeley|University of California, Berkeley
UCL|University College London
USC ISI|University of Southern California Information Sciences Institute
ETH Zurich|ETH Zürich|Eidgenössische Technische Hochschule Zürich|Swiss Federal Institute of Technology Zurich
EPFL|École polytechnique fédérale de Lausanne|Swiss Federal Institute of Technology Lausanne
KAIST|Korea Advanced Institute of Science and Technology
ETRI|Electronics and Telecommunications Research Institute
Trinity College Dublin|TCD|College of the Holy and Undivided Trinity of Queen Elizabeth near Dublin
University of the Basque Country|Universidad del País Vasco|Euskal Herriko Unibertsitatea|UPV/EHU
UC3M|Universidad Carlos III de Madrid|Carlos III University
Tecnológico de Monterrey|Instituto Tecnológico y de Estudios Superiores de Monterrey|Monterrey Institute of Technology|ITESM
DLR|Deutsches Zentrum für Luft- und Raumfahrt|German Aerospace Center
KTH|Kungliga Tekniska högskolan|Royal Institute of Technology
TU Delft|Delft University of Technology|Technische Universiteit Delft
FRA|Försvarets radioanstalt|National Defence Radio Establishment
PTS|Post- och telestyrelsen|Swedish Post and Telecom Authority
Säpo|Säkerhetspolisen|Swedish Security Service
Polismyndigheten|Swedish Police Authority
Trafikverket|Swedish Transport Administration
Nkom|Norwegian Communications Authority|Nasjonal kommunikasjonsmyndighet
Traficom|Finnish Transport and Communications Agency
BIPT|IBPT|Belgian Institute for Postal Services and Telecommunications|Institut belge des services postaux et des télécommunications
BDI|Bundesverband der Deutschen Industrie|Federation of German Industries
DsiN|Deutschland sicher im Netz
CIGREF|Club informatique des grandes entreprises françaises
MEDEF|Mouvement des entreprises de France
Ibec|Irish Business and Employers Confederation
Telefónica|Telefónica de España
CERT.LV|Information Technologies Security Incident Response Institution of the Republic of Latvia
INAI|Instituto Nacional de Transparencia
ZITiS|Zentrale Stelle für Informationstechnik im Sicherheitsbereich|Central Office for Information Technology in the Security Sector
CGI.br|Comitê Gestor da Internet no Brasil|Brazilian Internet Steering Committee
NIC.br|Núcleo de Informação e Coordenação do Ponto BR|Brazilian Network Information Center
auDA|.au Domain Administration
AFNIC|Association française pour le nommage Internet en coopération
DENIC|DENIC eG
NIXI|National Internet Exchange of India
MSD|Merck Sharp & Dohme
IAG|International Consolidated Airlines Group
FICCI|Federation of Indian Chambers of Commerce and Industry
MTS|Mobile TeleSystems|Мобильные ТелеСистемы
BSA|Business Software Alliance|BSA The Software Alliance
Daimler Group|Daimler|Mercedes-Benz Group
Gfi Informatique|Gfi|Inetum
FireEye|Trellix
CA Technologies|Computer Associates|CA Inc
BOMGAR|BeyondTrust
DHL Group|Deutsche Post DHL|Deutsche Post|Deutsche Post DHL Group
Banco de Crédito BCP|Banco de Crédito del Perú|BCP
BVDW|Bundesverband Digitale Wirtschaft
BVMW|Bundesverband mittelständische Wirtschaft|Der Mittelstand BVMW
GICAT|Groupement des industries françaises de défense et de sécurité terrestres et aéroterrestres
Adigital|Asociación Española de la Economía Digital
ETNO|European Telecommunications Network Operators' Association
ITS Rio|Instituto de Tecnologia e Sociedade do Rio|Institute for Technology and Society of Rio
ISSA|Information Systems Security Association
CTIA|Cellular Telecommunications Industry Association
ATIS|Alliance for Telecommunications Industry Solutions
TIA|Telecommunications Industry Association|Telecommunication Industry Association
TTA|Telecommunications Technology Association|한국정보통신기술협회
TTC|Telecommunication Technology Committee
ARIB|Association of Radio Industries and Businesses
CCSA|China Communications Standards Association|中国通信标准化协会
TSDSI|Telecommunications Standards Development Society India
GSMA|GSM Association|GSM MoU Association
NGMN|NGMN Alliance|Next Generation Mobile Networks Alliance
5GAA|5G Automotive Association
TCCA|The Critical Communications Association|The Critical Communication Association
UIC|Union internationale des chemins de fer|International Union of Railways
EPO|European Patent Office|European Patent Organisation
CNRI|Corporation for National Research Initiatives
ASTRI|Hong Kong Applied Science and Technology Research Institute
ITRI|Industrial Technology Research Institute
TWNIC|Taiwan Network Information Center
OVE|Österreichischer Verband für Elektrotechnik|Austrian Electrotechnical Association
SWR|Südwestrundfunk
BfV|Bundesamt für Verfassungsschutz|Federal Office for the Protection of the Constitution
LKA Niedersachsen|Landeskriminalamt Niedersachsen|State Criminal Police Office of Lower Saxony
BMWi|BMWK|Federal Ministry for Economic Affairs and Energy|Bundesministerium für Wirtschaft und Energie
DCMS|Department for Digital, Culture, Media and Sport|Department for Culture, Media and Sport
BSNL|Bharat Sanchar Nigam
ISRO|Indian Space Research Organisation
C-DOT|Centre for Development of Telematics
IISc|Indian Institute of Science
MeitY|Ministry of Electronics and Information Technology
UPC|Universitat Politècnica de Catalunya|Universidad Politécnica de Barcelona|Universidad Politécnica de Cataluña
UTN|Universidad Tecnológica Nacional
University of Bologna|Alma Mater Studiorum Università di Bologna
Sungkyunkwan University|SKKU|성균관대학교
Yonsei University|연세대학교
KAIST|한국과학기술원
ETRI|한국전자통신연구원
SK Telecom|SK텔레콤
Shanghai Jiao Tong University|SJTU|上海交通大学
Zhejiang University|浙江大学
Fudan University|复旦大学
Tongji University|同济大学
Wuhan University|武汉大学
Nanjing University|南京大学
Chongqing University|重庆大学
Beijing Jiaotong University|北京交通大学
Beijing University of Posts and Telecommunications|BUPT|北京邮电大学
Chongqing University of Posts and Telecommunications|CQUPT|重庆邮电大学
Nanjing University of Posts and Telecommunications|NJUPT|南京邮电大学
Xidian University|西安电子科技大学
UESTC|University of Electronic Science and Technology of China|电子科技大学
Huazhong University of Science and Technology|HUST|华中科技大学
MIIT|Ministry of Industry and Information Technology|工业和信息化部
Etisalat|Emirates Telecommunications Corporation
Munich Security Conference|Münchner Sicherheitskonferenz
Bundesverband Deutsche Startups|German Startups Association|Startup-Verband
Confederation of Danish Industry|Dansk Industri
MSC|Mediterranean Shipping Company
ESET|ESET spol
BAE Systems|British Aerospace
Bell Labs|Nokia Bell Labs
IFRC|International Federation of Red Cross and Red Crescent Societies
MSF|Médecins sans frontières|Doctors Without Borders
RSF|Reporters sans frontières|Reporters Without Borders
APC|Association for Progressive Communications
CIPESA|Collaboration on International ICT Policy for East and Southern Africa
`;
