import type { Slot } from "../slot.ts";
import * as api from "./api.ts";
import * as data from "./data.ts";

/** The slots of the last plan that the next one is compared with. */
export const comparedSlots: readonly Slot[] = [
  api.change,
  api.convention,
  api.numbering,
  api.operation,
  api.schema,
  api.subscription,
  api.webhook,
  data.column,
  data.entity,
  data.index,
  data.key,
  data.migration,
  data.partition,
  data.store,
  data.table,
];
