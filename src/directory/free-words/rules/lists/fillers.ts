/** Words around what is sought, in English, French and Arabic: "somebody who works on", "quelqu’un qui parle", "شخص في". */
export const fillers = `
a an the of and or in on at from for to with by about near into as is are be who whom which that can could would will
know knows introduce me my i we us you your please find looking look need want meet some any somebody someone anyone
people person persons man folk expert experts specialist specialists officer officers official officials agent agents
agency agencies team teams staff member members contact contacts speaker speakers speaks speak speaking works work
working deals dealing has have based living located side field sector kind there it
le la les l un une des de du d au aux et ou en dans sur par pour avec chez qui que qu quoi dont sont peut peuvent
pouvez me m moi nous vous mon ma cherche chercher trouver connaitre connait presenter presente presentez quelqu
personne personnes gens experte agente agence equipe membre membres parle parlent parlant locuteur travaille travaillent
travaillant basee situee secteur domaine langue pays region country language
من في على الى عن مع هو هي هم او و ثم الذي التي الذين اللواتي يمكن يمكنه يستطيع ان يعرفني يقدمني اعرف ابحث اريد شخص
اشخاص احد خبير خبراء مسؤول مسوول موظف فريق عضو اعضاء يتحدث تتحدث يتكلم تتكلم متحدث متحدثون ناطق ناطقون يعمل تعمل يعملون
مختص مقيم منطقه بلد لغه مجال قطاع
`;
