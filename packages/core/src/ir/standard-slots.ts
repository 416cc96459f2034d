import type { Slot } from "../slot.ts";
import * as api from "./api.ts";
import * as archetype from "./archetype.ts";
import * as architecture from "./architecture.ts";
import * as brief from "./brief.ts";
import * as client from "./client.ts";
import * as cost from "./cost.ts";
import * as data from "./data.ts";
import * as decision from "./decision.ts";
import * as delivery from "./delivery.ts";
import * as deployment from "./deployment.ts";
import * as document from "./document.ts";
import * as host from "./host.ts";
import * as integration from "./integration.ts";
import * as learning from "./learning.ts";
import * as performance from "./performance.ts";
import * as reading from "./reading.ts";
import * as security from "./security.ts";
import * as vocabulary from "./vocabulary.ts";
import * as workload from "./workload.ts";

/** Every standard slot, sorted by id. */
export const standardSlots: readonly Slot[] = [
  api,
  archetype,
  architecture,
  brief,
  client,
  cost,
  data,
  decision,
  delivery,
  deployment,
  document,
  host,
  integration,
  learning,
  performance,
  reading,
  security,
  vocabulary,
  workload,
]
  .flatMap((area): Slot[] => Object.values(area))
  .sort((a, b) => (a.id < b.id ? -1 : 1));
