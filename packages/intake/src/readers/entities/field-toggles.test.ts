import { describe, expect, it } from "vitest";
import { togglesOf } from "./field-toggles.ts";

describe("switches for each of several", () => {
  it("are one yes or no each, shown or not where they are about who sees something", () => {
    expect(
      togglesOf("field-level privacy preferences (visibility toggles for phone, email, address)"),
    ).toEqual(["show phone", "show email", "show address"]);
    expect(togglesOf("privacy settings for photos and birthday")).toEqual([
      "show photos",
      "show birthday",
    ]);
  });

  it("are called by what they switch", () => {
    expect(togglesOf("notification toggles for e-mail and push")).toEqual([
      "e-mail notification enabled",
      "push notification enabled",
    ]);
    expect(togglesOf("consent flags (marketing, analytics)")).toEqual([
      "marketing consent",
      "analytics consent",
    ]);
    expect(togglesOf("opt-ins for sms and post")).toEqual(["sms opt in", "post opt in"]);
  });

  it("are none where a list gives values, fields or one thing", () => {
    for (const element of [
      "privacy setting (public, private)",
      "preferences for language and theme",
      "contact details (phone, email)",
      "visibility toggle for phone",
      "status flag (open, closed)",
    ])
      expect(togglesOf(element), element).toEqual([]);
  });
});
