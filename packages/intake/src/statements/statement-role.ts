import type { DataOf } from "@planc/core";
import type { reading } from "@planc/core/ir";

/** What the section that a statement stands in makes of it. */
export type StatementRole = NonNullable<DataOf<typeof reading.statement>["role"]>;
