/** A field or method's line before it has a number. */
export interface ProtoField {
  readonly name: string;
  readonly type: string;
  readonly label: "" | "optional" | "repeated";
  readonly comment?: string;
}

export interface ProtoMessage {
  readonly kind: "message";
  readonly name: string;
  readonly comment: string;
  readonly fields: readonly ProtoField[];
}

export interface ProtoEnum {
  readonly kind: "enum";
  readonly name: string;
  /** Without the one that stands for none. */
  readonly values: readonly string[];
}

export type ProtoType = ProtoMessage | ProtoEnum;

export interface ProtoMethod {
  readonly name: string;
  readonly comments: readonly string[];
  /** With `stream` in front where there are many. */
  readonly takes: string;
  readonly answers: string;
}

export interface ProtoService {
  readonly name: string;
  readonly comment: string;
  readonly methods: readonly ProtoMethod[];
}

/** The whole interface, before its fields have numbers. */
export interface ProtoModel {
  readonly services: readonly ProtoService[];
  readonly types: readonly ProtoType[];
}

/** A field that there is always, unless said otherwise. */
export function field(
  name: string,
  type: string,
  more: Partial<Pick<ProtoField, "label" | "comment">> = {},
): ProtoField {
  return { name, type, label: "", ...more };
}

/** `TASK_STATUS_UNSPECIFIED` */
export function unspecifiedOf(prefix: string): string {
  return `${prefix}_UNSPECIFIED`;
}
