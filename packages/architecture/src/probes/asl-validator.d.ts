/** The package has no types of its own; this much of it is used. */
declare module "asl-validator" {
  function validate(definition: unknown): {
    readonly isValid: boolean;
    readonly errorsText: (separator?: string) => string;
  };
  export = validate;
}
