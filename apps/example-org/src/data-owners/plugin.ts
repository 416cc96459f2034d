import { plugin } from "./kit.ts";
import { personalDataWithoutOwner } from "./rules/personal-data-without-owner.ts";
import { dataOwnersSection } from "./sections/data-owners.ts";
import { holdings } from "./steps/holdings.ts";

export default plugin([holdings, personalDataWithoutOwner, dataOwnersSection]);
