/** Why a piece of text is left over, as the end of a sentence about it. */
export const reasons = {
  unknownName: "is no name that a catalogue knows, and the sentence does not say what it is for",
  looseNumber: "holds a number whose meaning was not understood",
  nothingKnown: "holds nothing that the reader knows",
  code: "is a block of code, which is not read as text",
  foreign: "is not English, and names nothing that a catalogue knows",
  foreignInPart: "is not English: only names and numbers in it were read",
  date: "is a date, which has no effect on the design",
  title: "names what stands under it",
  noWords: "holds no words",
  metadata: "says when and under which name the text was written",
  storyReason: "says why something is wanted or comes first, not what",
  storyTest: "says how a story is tried out; its scenarios are what is planned",
  procedure: "tells how the text is to be written or checked",
  template: "is a line of a template that was not filled in",
  asked: "is a question that the text answers itself",
} as const;
