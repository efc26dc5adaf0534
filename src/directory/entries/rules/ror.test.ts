import { expect, test } from "vitest";
import { normalRor } from "./ror.ts";

test("a ROR id is checked by its last two digits, so that a mistyped one is seen", () => {
  for (const real of ["03yrm5c26", "02mhbdp94", "05dxps055", "00f54p054"]) expect(normalRor(real)).toBe(real);
  for (const wrong of ["03yrm5c27", "03yrn5c26", "13yrm5c26", "03yrm5c2", "03yrl5c26", ""])
    expect(normalRor(wrong)).toBeNull();
  for (let at = 1; at < 9; at++) {
    const real = "02mhbdp94";
    const mistyped = real.slice(0, at) + (real[at] === "3" ? "4" : "3") + real.slice(at + 1);
    expect(normalRor(mistyped), mistyped).toBeNull();
  }
});

test("it may stand as the address that ror.org shows, in any case", () => {
  for (const same of ["https://ror.org/02mhbdp94", "ror.org/02MHBDP94/", " https://www.ror.org/02mhbdp94 "])
    expect(normalRor(same)).toBe("02mhbdp94");
  expect(normalRor("https://ror.example/02mhbdp94")).toBeNull();
});
