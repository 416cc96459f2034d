import { wordTable } from "@planc/core";
/** English words that carry no content of their own. */
export const stopWords: ReadonlySet<string> = new Set(
  "a about above across after again all also am among an and any are as at be because been before being below between both but by can could did do does doing down during each either else etc every few for from further get had has have having he her here hers him his how however i if in into is it its itself just let like made make may me might more most much must my no nor not now of off on once only onto or other our out over own per please rather same shall she should since so some such than that the their them then there therefore these they this those through thus to too toward under until up upon us use used using very via was we were what when where whether which while who whom whose why will with within without would yet you your".split(
    " ",
  ),
);

/** Frequent short words of other languages that English does not have, to tell that a text is in one. */
export const foreignWords: Readonly<Record<string, ReadonlySet<string>>> = wordTable({
  German: new Set(
    "und der das ist nicht ein eine einen einem einer mit für auf von zu zur zum dem den des sich werden wird soll sollen muss müssen kann können oder auch als bei nach über wir ich sie durch keine aus".split(
      " ",
    ),
  ),
  French: new Set(
    "le la les des une un et est pour avec dans sur qui que par pas sont être doit doivent peut peuvent nous vous ou aux ce cette ces du leur leurs plus sans comme".split(
      " ",
    ),
  ),
  Spanish: new Set(
    "el la los las una un y es para con en que por del se su sus como debe deben puede pueden más sin sobre al lo o este esta usuarios".split(
      " ",
    ),
  ),
  Portuguese: new Set(
    "o os um uma e é para com em que por da dos das na se seu sua como deve devem pode podem mais sem ao usuários não".split(
      " ",
    ),
  ),
  Italian: new Set(
    "il lo la gli le un una e è per con che di del della dei delle nel nella si come deve devono può possono più senza al utenti non".split(
      " ",
    ),
  ),
  Dutch: new Set(
    "de het een en van voor met op dat die niet te zijn worden wordt moet moeten kan kunnen ook als bij naar door wij gebruikers aan uit".split(
      " ",
    ),
  ),
  Polish: new Set(
    "w na z nie się jest dla oraz przez od jak po być musi może mogą które który użytkownicy bez lub".split(
      " ",
    ),
  ),
});

/** Words that are frequent in English alone, to weigh against those of other languages. */
export const englishWords: ReadonlySet<string> = new Set(
  "the and of with for is are be must should can will that this from by or not each all their an which using users system application when they it have has want need my you your so if then but on at to in as a i".split(
    " ",
  ),
);
