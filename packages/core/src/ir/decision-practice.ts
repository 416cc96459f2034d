import * as z from "zod";
import { many } from "../slot.ts";
import { identifier, label, prose } from "./shapes.ts";

export const practice = many(
  "decision/practice",
  z.strictObject({
    /** Key of the way of building. */
    key: identifier,
    name: label,
    /** The part of the design that keeps it. */
    area: z.enum([
      "client",
      "interface",
      "data",
      "code",
      "integration",
      "running",
      "delivery",
      "security",
    ]),
    /** What it comes to in this product. */
    does: prose,
    /** How one sees that it is kept. */
    seen: prose,
  }),
  { summary: "ways of building that the text asks for, with what each comes to" },
);
