/** What a machine writes of a failure, by the words of its name: nobody knows how long it gets, and it is kept when it matters. */
export const machineText =
  /^(?:(?:last|api|provider|upstream|latest) )?(?:error|failure|exception|fault)(?: (?:cause|description|details?|message|reason|text))?$|(?:^| )(?:error|exception|failure) (?:cause|description|details?|message|reason|text)$|(?:^| )stack ?trace$/;
