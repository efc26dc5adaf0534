/**
 * Ordinary words in names of organisations, and the same words in other languages: the six of the United Nations and
 * German, Portuguese, Italian, Dutch, and more where the field has them. A line is a class, a key, and the other
 * spellings; words joined by "_" are phrases. Classes: `head` says what kind of organisation it is, `subject` what it
 * is about, `weak` is what companies add to their names and leave out again, `place` is a place with several names.
 */
export const concepts = `
head ministry ministere ministerio ministério ministero ministerium ministerie ministerstvo ministerstwo ministerul minister bundesministerium υπουργείο ministeriet министерство وزارة 部 省 shō
head department départment departement département departamento dipartimento abteilung dept departament департамент إدارة 局 division
head government gouvernement gobierno governo regierung bundesregierung regering kingdom_government правительство حكومة 政府
head university universite université universidad universidade universita università universität universitat universiteit universitet universitetet universitesi üniversitesi univerzita uniwersytet egyetem yliopisto univ univerzitet universitatea universitas πανεπιστήμιο университет جامعة 大学 大學 daigaku daehakgyo uni université_de unibertsitatea
head college colegio collège colégio hochschule högskolan hogeschool كلية
head school escola escuela école ecole schule scuola skola школа مدرسة
head faculty faculté facultad faculdade fakultät facoltà
head institute inst institut instituto istituto instytut institutet intézet institutt instituut институт معهد 研究所 研究院 kenkyusho kenkyujo enstitüsü institutul
head academy académie academie academia accademia akademie akademia akademi академия أكاديمية 科学院
head center centre centro centrum zentrum zentrale_stelle centrul centar центр مركز 中心 senta merkezi
head laboratory laboratoire laboratorio laboratório labor laboratorium laboratories лаборатория مختبر 实验室
head association asociación asociacion associação associacao associazione vereniging verein verband assoc assn assotsiatsiya forening föreningen förening yhdistys sdružení stowarzyszenie derneği dernek asociatia asociația ассоциация جمعية رابطة 协会 協會 協会 kyokai hyeophoe union_professionnelle
head society société societé sociedad sociedade società gesellschaft maatschappij genootschap общество sällskapet
head federation fédération federación federação federazione föderation federatie bundesverband federacja federatia федерация اتحاد 联合会 連合会 dachverband federación_de
head confederation confédération confederación confederação confederazione konfederacja konföderation конфедерация eidgenossenschaft
head union unión união unione vakbond союз
head foundation fondation fundación fundacion fundação fundacao fondazione stiftung stichting fonden stiftelsen stiftelse säätiö nadace fundacja fundatia fundația fundació vakfı фонд مؤسسة 基金会 基金會 zaidan alapítvány
head agency agence agencia agência agenzia agentur agentschap agencja agentura agenția virasto agentia агентство وكالة هيئة 局庁
head authority autorité autorite autoridad autoridade autorità behörde autoriteit úřad urzad urząd управление سلطة الهيئة direktorat kurumu kurum
head office bureau oficina escritório ufficio amt kantoor biuro ofis ufisi бюро مكتب 办公室 bundesamt
head commission comisión comision comissão commissione kommission commissie komise komisja комиссия لجنة 委员会 委員会
head committee comité comite comitê comitato komitee komitet комитет
head council conseil consejo conselho consiglio rat raad rada consiliul совет مجلس 理事会
head board junta directoire vorstand
head chamber chambre cámara camara câmara camera kammer kamer komora izba палата غرفة
head agency_regulator regulador regulator régulateur regulierungsbehörde regulatory_authority regulatory_commission autorité_de_régulation autorite_de_regulation agencia_reguladora agência_reguladora agence_de_réglementation agence_nationale_de_réglementation agencia_de_regulación autorité_de_réglementation
head organisation organization organización organizacion organização organisatie organizzazione organisation organizacja организация منظمة 组织 組織 kikou
head network réseau reseau rede netzwerk netwerk rete сеть شبكة nätverk
head alliance alianza aliança allianz_fur alleanza bündnis альянс تحالف 联盟 聯盟
head coalition coalición coalizão koalition coalizione коалиция ائتلاف
head forum foro fórum forum_for форум منتدى 论坛 論壇
head institute_research research_institute institut_de_recherche instituto_de_investigación instituto_de_pesquisa forschungsinstitut centre_de_recherche research_center research_centre istituto_di_ricerca onderzoeksinstituut
head hospital hôpital hopital hospital_de krankenhaus ospedale ziekenhuis szpital больница مستشفى
head bank banque banco banca banken bank_of банк بنك مصرف 银行 銀行 ginko
head court cour corte tribunal gericht суд محكمة
head police policia polícia polizei polizia politie politiet policija policie полиция شرطة
head embassy ambassade embajada embaixada botschaft ambasciata ambassade_de посольство سفارة 大使馆
head mission permanent_mission mission_permanente misión_permanente missão_permanente ständige_vertretung
head delegation délégation delegación delegação delegatie delegazione
head secretariat secrétariat secretaría secretaria secretariado sekretariat segreteria секретариат أمانة
head parliament parlement parlamento parlament парламент برلمان
head presidency présidence presidencia presidência
head city ville ciudad cidade stadt città stad город مدينة municipality municipalité municipio município gemeinde gemeente comune comuna commune
head region région región região regione regio
head province provincia província provincie provinz
head state estado état staat stato
head club círculo circulo circle cercle
head group groupe grupo gruppe gruppo groep grupa группа مجموعة 集团 集團 gurupu
head initiative iniciativa initiatif iniziativa инициатива مبادرة
head project projet proyecto projeto projekt progetto проект مشروع
head programme program programa programm programma программа برنامج
head observatory observatoire observatorio observatório osservatorio
head museum musée museo museu
head library bibliothèque biblioteca bibliothek bibliotheek библиотека
head chapter capítulo chapitre branch sección capitolo
head movement mouvement movimiento movimento bewegung
head partnership partenariat asociación_público partenariado partnerschaft
head cluster clúster
head consortium consorcio consórcio consorzio konsortium консорциум
head church église iglesia igreja kirche chiesa
head party parti partido partei partito партия حزب
head league ligue liga лига جامعة_الدول
head cooperative coopérative cooperativa genossenschaft coöperatie
head registry registre registro register registrar реестр سجل
head development_bank banque_de_développement banco_de_desarrollo
weak company compagnie compañía compania compagnia unternehmen firma firm компания شركة 公司 companhia компаний компании
weak holding holdings holdco beteiligungs
weak systems system systèmes sistemas systeme sistemi
weak solutions soluciones soluções lösungen soluzioni решения solution
weak services hizmetleri service servicios serviços dienste dienstleistungen servizi услуги خدمات diensten
weak software logiciel logiciels
weak electronics electrónica electronica elektronik elettronica électronique
weak ind
weak platforms
weak enterprises enterprise entreprises empresas unternehmungen
weak industries industrias
weak lab labs
weak consulting consultants consultancy consultores consultoria conseil_sa beratung advisory advisors
weak attorneys advocates solicitors abogados avocats avocat avvocati advogados rechtsanwälte advokátní_kancelář law_firm lawyers law_office counselors cabinet advokatfirma advokati legal_counsel advocaten
weak associates asociados associés associados partners
weak worldwide global_group
weak royal koninklijke real_de royale königlich kongelige kungliga 
weak autonomous autónoma autónomo autonome autonoma autonomo автономный
subject international internacional internationale internationaux internazionale internationaal uluslararası internationales internationaler internationalen международный международная دولي دولية الدولية 国际 國際 kokusai intl
subject national nacional nationale nazionale nationaal national_de narodni národní krajowa krajowy nationales nationalen национальный национальная وطني الوطني وطنية الوطنية 国家 全国 bundes nasjonal nationella
subject federal fédéral fédérale federale federaal bundes_de федеральный федеральная اتحادية
subject global mondial mondiale mundial mondial_de weltweit globale wereldwijd всемирный глобальный عالمي العالمي 全球
subject world monde mundo welt wereld mondo мир العالم 世界 sekai
subject european européen européenne europeen europeo europea europäisch europäische europäischer europäisches europees europese europeu europeia europejski европейский أوروبي 欧洲 europe europa europas
subject african africain africaine africano africana afrikanisch afrikaans_e африканский أفريقي الأفريقي 非洲 africa afrique afrika
subject asian asia asie asiático asiatique asien azie азиатский آسيا 亚洲
subject pacific pacifique pacífico pazifik
subject latin latine latina latino lateinamerika latinoamericano latinoamericana
subject caribbean caraïbes caribe karibik
subject ibero iberoamericana iberoamericano
subject arab arabe árabe arabisch العربية العربي арабский
subject central centrale zentral central_de centraal центральный مركزي المركزي
subject public publique público pública publico publica öffentlich öffentliche pubblico pubblica publiek общественный عام العامة 公共 publiques
subject private privé privado privat privato частный خاص
subject royal_society
subject foreign_affairs affaires_étrangères affaires_etrangeres relaciones_exteriores asuntos_exteriores relações_exteriores negócios_estrangeiros affari_esteri auswärtiges auswärtige_angelegenheiten außen buitenlandse_zaken spraw_zagranicznych иностранных_дел الخارجية 外交 外務 gaimu external_affairs foreign_relations europe_et_affaires_étrangères utenriks zahraničních_věcí foreign_office
subject interior home_affairs intérieur interieur affaires_intérieures innern inneres interno gobernación binnenlandse_zaken внутренних_дел الداخلية 内政 内务 internal_affairs spraw_wewnetrznych
subject economy économie economie economía economia wirtschaft экономика экономики الاقتصاد 经济 経済 keizai economics
subject economic économique économiques economico económico econômico economica wirtschaftlich wirtschaftliche economische экономический اقتصادية
subject finance finances finanzas finanças finanzen finanze financiën финансов المالية 财政 財務 financial financier financière financiero financeiro
subject justice justicia justiça justiz giustizia justitie юстиции العدل 司法 法務
subject defence defense défense defensa defesa verteidigung difesa defensie обороны الدفاع 国防 防衛
subject education éducation educación educação bildung istruzione onderwijs образования التعليم التربية 教育 kyoiku
subject health santé salud saúde gesundheit salute sanità gezondheid здравоохранения الصحة 卫生 保健
subject science sciences ciencia ciencias ciência ciências wissenschaft wissenschaften scienza scienze wetenschap wetenschappen наук наука العلوم 科学 kagaku scientific scientifique científico científica
subject technology technologies tech technologie tecnología tecnologia technik tecnológica tecnologico tecnológico technologique technologisch technology_and технологий технологии технология التكنولوجيا التقنية 科技 技术 gijutsu technologia technologies_de tecnologias tecnologías technológica teknoloji teknolojileri teknolojisi
subject technical technique técnico técnica technische technischer technisches technisch tecnico tecnica технический polytechnic polytechnique politécnica politecnica politecnico polytechnische
subject innovation innovación inovação innovazione innovatie инноваций الابتكار 创新
subject research recherche investigación investigacion pesquisa forschung ricerca onderzoek исследований исследования البحوث أبحاث 研究 kenkyu researches investigações
subject development développement desarrollo desenvolvimento entwicklung sviluppo ontwikkeling развития развитие التنمية 发展 開発 kaihatsu
subject information informação información informazione informatie informations информации المعلومات 信息 信息化 情報 joho bilgi
subject computing computación
subject communication iletişim iletisim comunicación comunicação kommunikation comunicazione communicatie связи коммуникации الاتصال communications comunicaciones comunicações comunicazioni الاتصالات 通信 tsushin communicatie_en info_communications kommunikationer
subject telecom telecommunications telecommunication télécommunications telecommunicaties telecomunicaciones telecomunicações telecomunicação telekommunikation telecomunicazioni telekom télécom télécoms telecoms телекоммуникаций электросвязи الاتصالات_السلكية 电信 電気通信 telco telekomunikasyon telecomunicatii telekommunikations telekomünikasyon telekomunikacji telekomunikace
subject posts post postes correos correios postal postale poste posten почты почтовый البريد 邮政 邮电 postaux postales
subject digital numérique numerique digitale digitales digitaler digitaal цифровой цифрового الرقمية الرقمي 数字 デジタル numériques digitalisation digitalización digitalisierung
subject informatics_technology information_technology information_technologies technologies_information tecnologías_información tecnología_información tecnologias_informação tecnologia_informação informationstechnik informationstechnologie tecnologie_informazione informatietechnologie информационных_технологий 信息技术 informatics informatique informática informatica informatik информатики المعلوماتية it_technology
subject wireless
subject broadband
subject internet интернет الإنترنت 互联网 インターネット intanetto internettet interneta
subject cyber cibernética cybernétique кибер سيبراني 网络
subject cybersecurity cyber_security cybersécurité cybersecurite ciberseguridad cibersegurança sicurezza_informatica cybersicurezza cybersicherheit cyberbeveiliging кибербезопасности السيبراني الأمن_السيبراني 网络安全 kibernetinio cyberveiligheid sécurité_informatique
subject cyberspace ciberespacio ciberespaço cyberespace cyberraum киберпространство
subject cybercrime cybercriminalité ciberdelincuencia cibercrimen cyberkriminalität киберпреступности
subject security sécurité securite seguridad segurança sicherheit sicurezza veiligheid безопасности безопасность الأمن أمن 安全 bezpieczeństwa beveiliging säkerhet
subject privacy vie_privée privacidad privacidade privatsphäre riservatezza приватность الخصوصية 隐私
subject data datos dados daten dati données donnees gegevens данных البيانات 数据 データ
subject protection protección proteção schutz protezione bescherming защиты حماية 保护
subject rights droits derechos direitos rechte diritti rechten прав حقوق 权利
subject human humain humains humano humanos humana menschen человека الإنسان 人权
subject law droit derecho direito recht diritto legge права القانون 法律 法学 houritsu legal juridique jurídico jurídica juridica juridisch
subject policy politique política politik politica beleid politics политики السياسات 政策
subject trade commerce comercio comércio handel commercio торговли торговая التجارة تجارة 贸易 通商 商业 commercial
subject business negocios negócios geschäft empresarial bedrijf бизнес الأعمال business_and biznesu
subject industry industrie industria indústria industrial industriel промышленности الصناعة 工业 工業 産業 sangyo indistry industries_de przemysłu industrielles
subject climate climat clima klima klimaat климата المناخ
subject environment environnement medio_ambiente meio_ambiente ambiente umwelt milieu окружающей_среды البيئة 环境 kankyo
subject energy énergie energía energia energie энергетики الطاقة 能源 エネルギー
subject transport transports transporte transportes verkehr trasporti vervoer транспорта النقل 交通 transportation
subject agriculture agricultura landwirtschaft agricoltura landbouw сельского_хозяйства الزراعة 农业 農業
subject culture cultura kultur cultuur культуры الثقافة 文化
subject tourism tourisme turismo tourismus toerisme туризма السياحة
subject labour labor travail trabajo trabalho arbeit lavoro arbeid труда العمل 劳动
subject social sociale soziale sociaal социальный الاجتماعية 社会 affaires_sociales
subject women femmes mujeres mulheres frauen donne vrouwen женщин المرأة
subject youth jeunesse juventud juventude jugend gioventù jeugd молодежи الشباب
subject children enfants niños crianças kinder bambini kinderen детей الطفل
subject media médias medios mídia medien média средств_массовой_информации الإعلام
subject press presse prensa imprensa stampa pers прессы الصحافة
subject freedom liberté libertad liberdade freiheit libertà vrijheid свободы الحرية
subject peace paix paz frieden pace vrede мира السلام 和平
subject democracy démocratie democracia demokratie democrazia democratie демократии الديمقراطية
subject governance gouvernance gobernanza governança gobierno_corporativo управления الحوكمة 治理
subject cooperation coopération cooperación cooperação kooperation zusammenarbeit cooperazione samenwerking сотрудничества التعاون 合作 co_operation
subject strategic stratégique estratégico estratégica strategisch strategica strategico стратегический الاستراتيجية strategy stratégie estrategia
subject studies études etudes estudios estudos studien studi studies_de исследований_и دراسات 学会
subject relations relations_de relaciones relações beziehungen relazioni отношений العلاقات
subject affairs affaires affari asuntos assuntos angelegenheiten affari_di zaken дел شؤون
subject software_industry
subject computer ordinateur ordenador computador computadoras computers компьютер
subject professionals professionnels profesionales profissionais
subject consumers consommateurs consumidores verbraucher consumatori
subject companies entreprises_de empresas_de unternehmen_de sociétés
subject employers employeurs empleadores arbeitgeber
subject insurance assurance assurances seguros versicherung assicurazione verzekering страхования التأمين insurances
subject banking bancaire bancario bancaria bancário bancária bancaires банковский
subject banks banques bancos banken_de
subject bankers_association
subject risk risques riesgos riscos risiken
subject management gestion gestión gestão administration administración administração verwaltung gestione beheer администрация
subject standards normes normas normen norme стандартов المعايير standardisation standardization normalisation normalización
subject broadcasting radiodiffusion radiodifusión radiodifusão rundfunk radiodiffusione omroep вещания البث broadcasters
subject radio рadio راديو 无线电
subject television télévision televisión televisão fernsehen televisione televisie телевидение
subject space spatial spatiale spatiales espacio espacial raumfahrt spazio ruimtevaart космический الفضاء 航天
subject electronic électroniques electronico electrónico electrónica_de eletrônico elektronische electronische электронный إلكتروني 电子
subject electric électrique électriques eléctrico eléctricas elétrico elektrisch elektrische elettrico электрический 电
subject engineering ingénierie ingeniería engenharia ingenieurwissenschaften ingegneria инженерный 工程
subject construction bau construcción construção costruzione bouw строительства
subject medical médical médico médica medizinische medico медицинский الطبية medycz medicine médecine medicina medizin medisch طب الطب
subject pharmaceutical pharmaceutique farmacéutica farmaceutica pharma
subject startups startup
subject analysis analyse análisis análise analisi análisis_de анализ analyses
subject motor motors automotive automobile automóvil auto
subject applied appliquée appliquées aplicada angewandte applicata toegepaste
subject northern north nord norte
subject southern south sud sur sul süd
subject eastern east est este ost oriental
subject western west ouest oeste westliche
subject new nouvelle nouveau nuevo nueva novo nova neue nuovo nieuwe
subject free libre libero frei
subject open ouvert abierto aberto offen aperto
subject civil civile
subject sport sports deporte esporte
subject journalists journalistes periodistas jornalistas journalisten
subject center_of_excellence centre_of_excellence centre_d_excellence centro_de_excelencia
subject empowerment
subject people peoples
subject community communauté comunidad comunidade gemeinschaft comunità
subject advanced avancé avanzado avançado
subject capacity_building
subject expertise experts expertos especialistas
subject cyberdefence cyberdefense cyber_defence cyber_defense cyberdéfense ciberdefensa
place beijing peking pékin pequim пекин 北京
place shanghai 上海
place shenzhen 深圳
place guangzhou canton 广州
place hangzhou 杭州
place chongqing 重庆
place moscow moskva moscou moscú moskau mosca москва московский
place petersburg pétersbourg petersburgo peterburg петербург
place kyiv kiev київ киев
place vienna wien vienne viena
place geneva genève ginebra genf ginevra genebra
place zurich zürich zurigo
place bern berne
place munich münchen munchen monaco_di_baviera
place cologne köln koln colonia
place nuremberg nürnberg
place brussels bruxelles brüssel brussel bruselas
place antwerp antwerpen anvers
place ghent gent gand
place hague haag haye haya
place london londres londra
place edinburgh édimbourg
place paris parigi parís париж
place rome roma rom
place milan milano mailand
place florence firenze florencia
place turin torino
place venice venezia venise
place naples napoli
place bologna bologne
place lisbon lisboa lisbonne lissabon
place porto oporto
place seville sevilla
place catalonia catalunya cataluña catalogne katalonien
place basque vasco vasca euskadi
place warsaw warszawa varsovie varsovia warschau warszawski
place krakow kraków cracow cracovie
place prague praha praga prag
place bucharest bucurești bucuresti bucarest bukarest
place budapest
place belgrade beograd
place athens athènes atenas athen atene athina
place thessaloniki salonica thessalonique
place copenhagen københavn kobenhavn copenhague kopenhagen
place gothenburg göteborg goteborg
place helsinki helsingfors
place tokyo tōkyō tokio 東京 токио
place kyoto 京都
place osaka 大阪
place seoul 서울
place delhi
place mumbai bombay
place bangalore bengaluru bangalor
place chennai madras
place kolkata calcutta
place cairo caire القاهرة
place beirut beyrouth بيروت
place jerusalem jérusalem
place havana habana havane
place saxony sachsen
place bavaria bayern bavière
place lower_saxony niedersachsen basse_saxe
`;

/** Words that hold names together in many languages. */
export const joining = `
the of and for in at on to de du des d l la le les et en au aux pour par sur dans el los las del y e para por con da do das dos o os as a an
um uma no na di della delle dei degli dello il lo gli ed per der die das den dem des und fur von zu zum zur im am het een van voor op
和 与 te och av i og for til и в по на для при из و في من على ال with from by its their sur its zur v z na pro i w dla
`;

/** Endings of compound words that name the kind of organisation, and the key of that kind. */
export const compoundEndings: readonly (readonly [string, string])[] = [
  ["ministerium", "ministry"],
  ["ministerie", "ministry"],
  ["universitat", "university"],
  ["universiteit", "university"],
  ["universitet", "university"],
  ["stiftung", "foundation"],
  ["gesellschaft", "society"],
  ["verband", "association"],
  ["institut", "institute"],
  ["instituut", "institute"],
  ["behorde", "authority"],
  ["agentur", "agency"],
  ["zentrum", "center"],
  ["kammer", "chamber"],
];
