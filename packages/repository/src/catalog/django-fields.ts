/** The column that a field of Django's models becomes in PostgreSQL; what is not here has none of a known type. */
export const djangoFields: Readonly<Record<string, string>> = {
  AutoField: "integer",
  BigAutoField: "bigint",
  SmallAutoField: "smallint",
  BigIntegerField: "bigint",
  BinaryField: "bytea",
  BooleanField: "boolean",
  CharField: "varchar",
  DateField: "date",
  DateTimeField: "timestamptz",
  DecimalField: "numeric",
  DurationField: "interval",
  EmailField: "varchar",
  FileField: "varchar",
  FloatField: "double precision",
  GenericIPAddressField: "inet",
  ImageField: "varchar",
  IntegerField: "integer",
  JSONField: "jsonb",
  PositiveBigIntegerField: "bigint",
  PositiveIntegerField: "integer",
  PositiveSmallIntegerField: "smallint",
  SlugField: "varchar",
  SmallIntegerField: "smallint",
  TextField: "text",
  TimeField: "time",
  URLField: "varchar",
  UUIDField: "uuid",
};

/** Fields that hold the key of another model: their column ends in `_id`. */
export const djangoReferences: ReadonlySet<string> = new Set(["ForeignKey", "OneToOneField"]);

/** Fields that are in a table of their own. */
export const djangoPairs: ReadonlySet<string> = new Set(["ManyToManyField"]);
