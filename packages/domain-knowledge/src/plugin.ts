import { plugin } from "./kit.ts";
import { match } from "./steps/match.ts";
import { propose } from "./steps/propose.ts";

export default plugin([match, propose]);
