import { plugin } from "./kit.ts";
import { models } from "./steps/models.ts";

export default plugin([models]);
