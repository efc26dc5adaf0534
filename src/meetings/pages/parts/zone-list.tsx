import { zones } from "../../../kernel/zone.ts";

/** The zones to choose from while typing. */
export function ZoneList() {
  return (
    <datalist id="zones">
      {zones.map((zone) => (
        <option value={zone} />
      ))}
    </datalist>
  );
}
