/** What a vendor of its own runs on the provider's machines, and not the provider. */
export const soldByVendors: readonly string[] = [
  "ClickHouse Cloud",
  "Elastic Cloud",
  "MongoDB Atlas",
  "Tiger Cloud",
];

export function isSoldByVendor(name: string): boolean {
  return soldByVendors.some((each) => name.includes(each));
}
