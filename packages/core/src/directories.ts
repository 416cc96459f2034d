/** Directories of a company, which hold its own people and nobody else. */
export const directories: ReadonlySet<string> = new Set(["active directory", "ldap", "openldap"]);

/** Whether accounts lie in a directory, whose groups say what somebody may do. */
export function isHeldByDirectory(
  identity: { readonly owner: string; readonly provider?: string | undefined } | undefined,
): boolean {
  return (
    identity?.owner === "provider" &&
    identity.provider !== undefined &&
    directories.has(identity.provider.toLowerCase())
  );
}

/** The table that says which group gives which role. */
export const groupsTable = "directory_groups";
