/**
 * Acts that ask nobody's rights, each with why; and what stands behind each command of the terminal. Whoever adds an act
 * without may(), or a command, says so here: src/app/checks/acts.test.ts fails until then.
 */

/** How somebody comes to a command of the terminal. */
export type Terminal =
  /** It reads the files it is given and reaches neither a database nor a sign-in: there is nothing it could change. */
  | "works on files alone"
  /** It opens the data folder or DATABASE_URL, which whoever runs the installation can do without it as well. */
  | "the operator's"
  /** It starts the site; who may do what there is walked route by route. */
  | "starts the site";

/** By the name of the command: the function it leads to. */
export const terminal: Readonly<Record<string, { readonly runs: string; readonly as: Terminal }>> = {
  serve: { runs: "src/app/commands/serve.ts#serve", as: "starts the site" },
  verify: { runs: "src/app/commands/verify.ts#verify", as: "the operator's" },
  backup: { runs: "src/app/commands/backup.ts#backupCommand", as: "the operator's" },
  restore: { runs: "src/app/commands/restore.ts#restoreCommand", as: "the operator's" },
  import: { runs: "src/record/cli/import.ts#importCli", as: "works on files alone" },
  directory: { runs: "src/app/commands/directory.ts#directoryCommand", as: "the operator's" },
  match: { runs: "src/directory/cli/match.ts#matchCli", as: "works on files alone" },
  modalities: { runs: "src/modalities/cli/modalities.ts#modalitiesCli", as: "works on files alone" },
  election: { runs: "src/elections/cli/election.ts#electionCli", as: "works on files alone" },
  lot: { runs: "src/elections/cli/lot.ts#lotCli", as: "works on files alone" },
};

/** Acts that change something and do not ask may(). */
export const unasked: Readonly<Record<string, string>> = {
  // By the clock: what follows from a rule when its time has come, for nobody and against nobody.
  "src/modalities/commands/settle.ts#settleSilence": "a silence procedure ends as its rule says",
  "src/elections/commands/settle.ts#settle": "a box opens and is shut at the instants that were made known",
  "src/directory/entries/commands/reconfirm.ts#askAboutDue": "entries that are due are asked about",
  "src/directory/introductions/commands/tend.ts#tendIntroductions": "questions that nobody answered lapse",
  // By a letter: whoever holds its token is who was asked, and no rule of a body can take the answer from them.
  "src/accreditation/commands/answer-invitation.ts#answerInvitation": "the answer of whoever was invited by letter",
  "src/directory/entries/commands/reconfirm.ts#confirmByLink": "whoever keeps an entry confirms it by the link",
  "src/directory/introductions/commands/answer.ts#answerStep": "whoever is asked passes on or declines",
  "src/directory/ties/commands/offers.ts#answerOffer":
    "whoever is asked says whether they know somebody; signed in, the address asks first",
  // At the door, before anybody is somebody.
  "src/directory/commands/first-administrator.ts#firstAdministratorLink":
    "printed for whoever started an empty installation",
  "src/directory/commands/sign-in.ts#signInFirst": "whoever holds that link is the first administrator",
  "src/directory/commands/welcome-person.ts#welcomePerson":
    "whoever signs in for the first time gets an entry of their own",
  // Against whoever asks: a line of the journal that they asked too much.
  "src/directory/search/commands/count-search.ts#countSearch": "too many searches are noted",
  "src/directory/entries/commands/note-harvest.ts#noteHarvest": "too many entries opened are noted",
  // By whoever runs the installation.
  "src/app/commands/directory.ts#directoryCommand": "the operator brings a file",
  "src/directory/exchange/commands/import-entries.ts#importEntries":
    "the operator's; the page comes to it by way of saveBrought, which asks",
};
