import type { NameRule } from "./sameness.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

export const entityNames: NameRule = {
  weak: words("record entity object data information model"),
};

export const attributeNames: NameRule = {
  weak: words(
    "unique is has flag indicator field value number information detail optional option level",
  ),
};

export const actorNames: NameRule = { weak: words("role person"), byHead: true };

export const systemNames: NameRule = {
  weak: words(
    "system service api platform provider external third party server app application integration existing infrastructure",
  ),
};

export const regimeNames: NameRule = {
  weak: words("compliance compliant act law regulation standard directive"),
};
