/** Sentences in which something, by the pattern of its name, is emptied once something was made of it. */
export function emptied(name: string): readonly RegExp[] {
  return [
    new RegExp(
      `${name} (?:is|are|gets|must be|shall be|should be|will be) (?:then |automatically )?(?:cleared|emptied)\\b`,
      "u",
    ),
    new RegExp(
      `\\b(?:clears?|empty|empties|clearing|emptying) (?:the|their|his|her|its) (?:\\p{L}{1,20} )?${name}`,
      "u",
    ),
  ];
}
