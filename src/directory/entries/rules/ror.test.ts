import { expect, test } from "vitest";
import { isRor } from "./ror.ts";

test("a ROR id is checked by its last two digits, so that a mistyped one is seen", () => {
  for (const real of ["03yrm5c26", "02mhbdp94", "05dxps055", "00f54p054"]) expect(isRor(real)).toBe(true);
  for (const wrong of ["03yrm5c27", "03yrn5c26", "13yrm5c26", "03yrm5c2", "03yrl5c26", ""])
    expect(isRor(wrong)).toBe(false);
  for (let at = 1; at < 9; at++) {
    const real = "02mhbdp94";
    const mistyped = real.slice(0, at) + (real[at] === "3" ? "4" : "3") + real.slice(at + 1);
    expect(isRor(mistyped), mistyped).toBe(false);
  }
});
