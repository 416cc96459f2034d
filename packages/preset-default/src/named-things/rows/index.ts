import type { Group } from "../row.ts";
import { load, shop, systems } from "./outside.ts";
import { phoneOffline, phoneScreens } from "./phone.ts";
import { functions, moreServices, services } from "./running.ts";
import { browserScreens } from "./screens.ts";
import { code, interfaces, storage } from "./server.ts";
import { access, enterprise, ownAccounts } from "./trust.ts";

export const groups: readonly Group[] = [
  browserScreens,
  phoneScreens,
  phoneOffline,
  interfaces,
  storage,
  code,
  services,
  moreServices,
  functions,
  access,
  ownAccounts,
  enterprise,
  systems,
  shop,
  load,
];
