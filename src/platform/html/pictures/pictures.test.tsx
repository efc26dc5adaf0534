import { describe, expect, it } from "vitest";
import { AirtimeStrip, Bars, Ring } from "./index.ts";

const columns = { group: "Group", share: "Share" };

describe("pictures", () => {
  it("the ring says in words what it draws, and leaves the missing hollow", () => {
    const parts = [
      { id: "government", letter: "G", name: "Government", weight: 3, told: "100 %" },
      { id: "academia", letter: "A", name: "Academia", weight: 0, told: "not at the table" },
    ];
    const html = String(<Ring id="r" title="Who spoke" parts={parts} number="4" unit="turns" columns={columns} />);
    expect(html).toContain('<title id="r">Who spoke</title>');
    expect(html).toMatch(/g-government"><path class="arc" d="M/);
    expect(html).toMatch(/g-academia"><path class="hollow" d="M/);
    expect(html).toContain("not at the table");
    expect(html).not.toContain("style=");
  });

  it("time runs from the right in Arabic", () => {
    const strip = (direction: "ltr" | "rtl") =>
      String(
        <AirtimeStrip
          id="s"
          title="t"
          lanes={[{ id: "a", hue: "g-media", mark: "M" }]}
          stretches={[
            { lane: "a", weight: 1 },
            { lane: "b", weight: 3 },
          ]}
          direction={direction}
          ends={["0", "4"]}
        />,
      );
    expect(strip("ltr")).toContain('d="M0 1h250v8h-250z"');
    expect(strip("rtl")).toContain('d="M750 1h250v8h-250z"');
  });

  it("names of people are not markup", () => {
    const bars = [{ name: '<img src=x onerror="1">', value: 1, told: "1" }];
    expect(String(<Bars caption="c" columns={{ name: "n", value: "v" }} bars={bars} />)).not.toContain("<img");
  });
});
