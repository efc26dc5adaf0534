/** What people work on in this field, each the same in English, French and Arabic: `en | fr | ar`, the first of each being its name. */
export const topicLines = `
phishing | hameçonnage, phishing | تصيد احتيالي, تصيد, التصيد الاحتيالي
spam, unsolicited mail | pourriel, spam, courriel indésirable | بريد مزعج, رسائل مزعجة
malware, malicious software | logiciel malveillant, maliciel, malware | برمجيات خبيثة, برامج ضارة
ransomware | rançongiciel | برمجيات الفدية, فدية
botnet | réseau de zombies, botnet | شبكات الروبوت, شبكة روبوتات
denial of service, DDoS | déni de service, DDoS | حجب الخدمة, هجمات حجب الخدمة
fraud, scam, online fraud | fraude, escroquerie, arnaque | احتيال, نصب, احتيال إلكتروني
identity theft | usurpation d’identité, vol d’identité | سرقة الهوية, انتحال الهوية
cybercrime, cyber crime, computer crime | cybercriminalité, criminalité informatique | جرائم إلكترونية, جريمة إلكترونية, جرائم سيبرانية, جريمة سيبرانية
cybersecurity, cyber security, information security, security | cybersécurité, sécurité informatique, sécurité de l’information, sécurité | أمن سيبراني, أمن المعلومات, أمن معلوماتي, أمن
threat intelligence | renseignement sur les menaces | استخبارات التهديدات
vulnerability disclosure, vulnerability, coordinated vulnerability disclosure | divulgation de vulnérabilités, vulnérabilité, faille | الإفصاح عن الثغرات, ثغرات, ثغرة
supply chain | chaîne d’approvisionnement | سلسلة التوريد, سلاسل الإمداد
critical infrastructure | infrastructures critiques, infrastructure critique | بنية تحتية حيوية, بنية تحتية حرجة
cyber norms, norms, responsible state behaviour, norms of behaviour | normes de comportement, normes cyber, comportement responsable des États | معايير السلوك, سلوك الدول المسؤول, قواعد السلوك
cyber diplomacy, diplomacy | cyberdiplomatie, diplomatie | دبلوماسية سيبرانية, دبلوماسية
international law | droit international | قانون دولي
international humanitarian law, humanitarian law | droit international humanitaire | قانون دولي إنساني
jurisdiction, electronic evidence, mutual legal assistance | compétence juridictionnelle, preuve électronique, entraide judiciaire | ولاية قضائية, أدلة إلكترونية, مساعدة قانونية متبادلة
DNS, domain name system, domain names, domain name | DNS, noms de domaine, nom de domaine, système de noms de domaine | نظام أسماء النطاقات, أسماء النطاقات, أسماء نطاقات
DNS abuse, abuse handling, abuse | abus du DNS, abus | إساءة استخدام نظام أسماء النطاقات, إساءة استخدام
DNSSEC | DNSSEC | دي إن إس سيك
registration data, WHOIS | données d’enregistrement, WHOIS | بيانات التسجيل
routing, BGP, routing security, RPKI | routage, BGP, sécurité du routage | توجيه الإنترنت, أمن التوجيه
IPv6, IP addresses, addressing | IPv6, adresses IP, adressage | عناوين الإنترنت, الإصدار السادس
peering, interconnection | appairage, interconnexion | ربط بيني, تبادل الحركة
submarine cables, undersea cables, cables | câbles sous-marins, câbles | كابلات بحرية, كابلات
satellite, satellites | satellite, satellites | أقمار صناعية, أقمار اصطناعية
spectrum | spectre, fréquences | طيف الترددات, ترددات
connectivity, access, broadband | connectivité, accès, haut débit | اتصال بالإنترنت, نفاذ, نطاق عريض
community networks | réseaux communautaires, réseau communautaire | شبكات مجتمعية
digital divide, digital inclusion, inclusion | fracture numérique, inclusion numérique, inclusion | فجوة رقمية, شمول رقمي
capacity building, capacity development, training | renforcement des capacités, formation | بناء القدرات, تنمية القدرات, تدريب
net neutrality, network neutrality | neutralité du Net, neutralité des réseaux | حياد الشبكة, حيادية الإنترنت
internationalized domain names, IDN, IDNs | noms de domaine internationalisés, IDN | أسماء النطاقات الدولية, أسماء نطاقات مدولة
universal acceptance | acceptation universelle | قبول شامل
multilingualism | multilinguisme, plurilinguisme | تعدد اللغات, تعددية لغوية
encryption, cryptography | chiffrement, cryptographie | تشفير
privacy | vie privée, confidentialité | خصوصية
data protection, personal data | protection des données, données personnelles | حماية البيانات, بيانات شخصية
data governance, data, data flows, cross-border data flows | gouvernance des données, données, flux de données | حوكمة البيانات, بيانات, تدفق البيانات
surveillance | surveillance | مراقبة
freedom of expression, free speech | liberté d’expression | حرية التعبير, حرية الرأي
censorship | censure | رقابة, حجب
internet shutdowns, shutdowns, internet shutdown | coupures d’Internet, coupures, coupure d’Internet | قطع الإنترنت, حجب الإنترنت
human rights, digital rights | droits humains, droits de l’homme, droits numériques | حقوق الإنسان, حقوق رقمية
content moderation, platforms, platform governance | modération des contenus, modération, plateformes | إدارة المحتوى, إشراف على المحتوى, منصات
disinformation, misinformation, fake news | désinformation, mésinformation, fausses nouvelles | معلومات مضللة, تضليل, أخبار زائفة
hate speech | discours de haine | خطاب الكراهية
online harassment, gender-based violence, online violence | harcèlement en ligne, violence fondée sur le genre, cyberharcèlement | تحرش إلكتروني, عنف قائم على النوع, عنف رقمي
child protection, child online protection, child safety, children | protection de l’enfance, protection des enfants, enfants | حماية الأطفال, سلامة الأطفال, أطفال
gender, women | genre, femmes, égalité des genres | نوع اجتماعي, نساء, مرأة
youth, young people, students | jeunesse, jeunes, étudiants | شباب, طلاب
accessibility, disability, persons with disabilities | accessibilité, handicap, personnes handicapées | إمكانية الوصول, ذوو الإعاقة, إعاقة
indigenous peoples, indigenous | peuples autochtones, autochtones | شعوب أصلية
artificial intelligence, AI, machine learning | intelligence artificielle, IA, apprentissage automatique | ذكاء اصطناعي, تعلم آلي
internet of things, IoT | Internet des objets, objets connectés | إنترنت الأشياء
cloud, cloud computing | nuage, informatique en nuage, infonuagique | حوسبة سحابية
blockchain | chaîne de blocs, blockchain | سلسلة الكتل
digital identity, electronic identity | identité numérique | هوية رقمية
electronic signature, trust services, PKI | signature électronique, services de confiance | توقيع إلكتروني
electronic commerce, e-commerce, digital trade, trade | commerce électronique, commerce numérique, commerce | تجارة إلكترونية, تجارة رقمية, تجارة
digital economy, economy | économie numérique, économie | اقتصاد رقمي, اقتصاد
competition, antitrust | concurrence | منافسة, مكافحة الاحتكار
intellectual property, copyright | propriété intellectuelle, droit d’auteur | ملكية فكرية, حقوق المؤلف
internet governance, governance, policy, public policy, internet policy | gouvernance de l’Internet, gouvernance, politiques publiques, politique | حوكمة الإنترنت, حوكمة, سياسات, سياسة
digital cooperation, digital compact | coopération numérique, pacte numérique | تعاون رقمي, ميثاق رقمي
digital public infrastructure, e-government | infrastructure publique numérique, administration électronique | بنية تحتية رقمية عامة, حكومة إلكترونية
open source, free software | logiciel libre, code source ouvert | مصادر مفتوحة, برمجيات حرة
open data | données ouvertes | بيانات مفتوحة
elections, electoral | élections, électoral | انتخابات
environment, climate, sustainability | environnement, climat, durabilité | بيئة, مناخ, استدامة
sustainable development, development | développement durable, développement | تنمية مستدامة, تنمية
education | éducation, enseignement | تعليم, تربية
telecommunications, telecom | télécommunications, télécoms | اتصالات
standards development, protocols | protocoles | بروتوكولات
time stamping, network time | synchronisation horaire | تزامن الوقت
terrorism, violent extremism, counter-terrorism | terrorisme, extrémisme violent, lutte contre le terrorisme | إرهاب, تطرف عنيف, مكافحة الإرهاب
human trafficking, trafficking | traite des êtres humains, traite | اتجار بالبشر
money laundering | blanchiment d’argent, blanchiment | غسل الأموال, غسيل الأموال
terms of service, takedown | retrait de contenus, conditions d’utilisation | إزالة المحتوى
email, mail | courriel, messagerie | بريد إلكتروني
mobile, mobile networks, 5G | mobile, réseaux mobiles, 5G | هاتف محمول, شبكات المحمول
`;
