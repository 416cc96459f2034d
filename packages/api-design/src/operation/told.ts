/** The description that an operation has by what is told of it; none where that is nothing. */
export function describedBy(told: readonly string[]): { readonly description?: string } {
  return told.length > 0 ? { description: told.join(" ") } : {};
}
