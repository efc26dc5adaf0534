/** For tests of any room: entries as an import brings them. */
export { insertOrganisations } from "./entries/store/write-organisations.ts";
export { insertPersons, insertRoles } from "./entries/store/write-persons.ts";
