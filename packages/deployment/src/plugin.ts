import { plugin } from "./kit.ts";

export default plugin([]);
