/**
 * Legal forms of many countries, folded, apart by spaces; a form of several words is joined by "_". They say how an
 * organisation is registered, hardly ever which one it is.
 */
export const legalForms = `
ltd limited ltda limitada lda inc incorporated incorporation corp corporation co company companies plc llc llp lp pllc pc pbc
public_limited_company private_limited_company limited_liability_company joint_stock_company public_joint_stock_company
closed_joint_stock_company open_joint_stock_company co_ltd company_limited private_limited pvt_ltd pvt pte pty
gmbh mbh gesellschaft_mbh ggmbh ug ag kg kgaa ohg gbr ev eg eingetragener_verein gesellschaft_mit_beschrankter_haftung aktiengesellschaft
sa sas sasu sarl sàrl srl srls spa snc sapa sagl scrl scarl srls scop eurl gie gip sci selarl fcp
se telefonaktiebolaget societe_anonyme sociedad_anonima sociedade_anonima societa_per_azioni sociedad_limitada sociedad_de_responsabilidad_limitada
societe_par_actions_simplifiee societe_a_responsabilite_limitee
bv nv vof cv stichting_nv besloten_vennootschap naamloze_vennootschap asbl aisbl vzw ivzw npo
ab oy oyj aps asa aktiebolag aktieselskab osakeyhtio hf ehf ohf publ
sro as vos zs zsp zspo spol spol_sro akciova_spolecnost spzoo sp_zoo sp_z_oo zoo spolka_akcyjna spolka_z_ograniczona_odpowiedzialnoscia spolka_z_oo
kft zrt nyrt doo dd ad ead eood ood jsc pjsc ojsc cjsc oao ooo zao pao ao tov tao uab sia as_oy
sau slu sl slne sac saa saac saic saci eirl spa_cl sa_de_cv sapi sapi_de_cv sab_de_cv sab srl_de_cv s_de_rl_de_cv s_de_rl de_cv rl_de_cv
ac iap ap ong_ac eireli epp cia y_cia sociedad_civil asociacion_civil
kk kabushiki_kaisha gk godo_kaisha yk sdn_bhd sdn bhd tbk pt_tbk jsc_vn
kaisha kabushiki anonim_sirketi as_ltd_sti ltd_sti sti limited_sirketi
sal sarl_au fz_llc fze fzco wll bsc qsc qpsc kscp saog saoc psc soc nl_bv
ngo non_governmental_organization non_governmental_organisation nonprofit non_profit
`;

/** Forms that stand before the name, where the same letters elsewhere may mean something else. */
export const leadingForms =
  "stichting telefonaktiebolaget pt cv ooo oao zao pao ao tov uab sia as ms mrs the firma fa ag oy ab sc ps";
