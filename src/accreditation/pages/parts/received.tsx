/** Letters that came in, as their readers may see them. */
import type { Problem } from "../../../kernel/result.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { languageName, plainDateInWords } from "../../../platform/languages/index.ts";
import { words } from "../../languages/index.ts";
import type { ReceivedLetter } from "../../received-view-model.ts";
import { Clock } from "./clock.tsx";

interface Props {
  readonly ask: Ask;
  readonly letters: readonly ReceivedLetter[];
  /** Where it can be marked: on the page of letters alone. */
  readonly acting?: { readonly problem?: Problem | undefined; readonly typed: Readonly<Record<string, string>> };
}

interface OneProps extends Omit<Props, "letters"> {
  readonly letter: ReceivedLetter;
}

function Facts({ ask, letter }: OneProps) {
  const say = words.in(ask.language);
  const { file, fileOut, mistaken, zone } = letter;
  return (
    <dl>
      <dt>{say("letter-received")}</dt>
      <dd>
        <Clock ask={ask} at={letter.receivedAt} zone={zone} />
      </dd>
      {letter.broughtBy === null ? null : (
        <>
          <dt>{say("letter-brought-by")}</dt>
          <dd>
            <bdi>{letter.broughtBy || say("name-unknown")}</bdi> · <Clock ask={ask} at={letter.broughtAt} zone={zone} />
          </dd>
        </>
      )}
      {mistaken ? null : (
        <>
          <dt>{say("letter-effect")}</dt>
          <dd>{say(`letter-effect-${letter.effect}`)}</dd>
        </>
      )}
      <dt>{say("field-letter-file")}</dt>
      <dd>
        {file ? (
          <>
            <a href={file.href}>
              <bdi>{file.name}</bdi>
            </a>{" "}
            {say("kilobytes", { count: Math.max(1, Math.round(file.size / 1000)) })}
          </>
        ) : (
          say("letter-file-out")
        )}
        {fileOut?.why ? <q dir="auto">{fileOut.why}</q> : null}
      </dd>
      {mistaken ? (
        <>
          <dt>{say("letter-mistaken-since")}</dt>
          <dd>
            <Clock ask={ask} at={mistaken.at} zone={zone} /> {mistaken.why ? <q dir="auto">{mistaken.why}</q> : null}
          </dd>
        </>
      ) : null}
    </dl>
  );
}

/** Two buttons over one reason: both change what the letter is, and neither deletes it. */
function Mend({ ask, letter, acting }: OneProps) {
  const say = words.in(ask.language);
  const { mistaken, takeOut } = letter.acts;
  if (!acting || !(mistaken || takeOut)) return null;
  const here = acting.typed["letter"] === letter.id;
  const field = `why-${letter.id}`;
  const wrong = here ? acting.problem?.fields?.["why"] : undefined;
  return (
    <details open={here && acting.problem !== undefined}>
      <summary>
        {say(mistaken && takeOut ? "letter-act" : mistaken ? "letter-mark" : "letter-take-out")}
        <span class="visually-hidden">: {letter.title}</span>
      </summary>
      <form method="post" action={mistaken ?? takeOut ?? ""}>
        <input type="hidden" name="letter" value={letter.id} />
        <p class="field">
          <label for={field}>{say("field-why")}</label>
          <input
            id={field}
            name="why"
            dir="auto"
            required
            value={here ? (acting.typed["why"] ?? "") : ""}
            aria-describedby={`${field}-hint`}
          />
          {wrong ? <span class="problem">{wrong}</span> : null}
          <span class="hint" id={`${field}-hint`}>
            {say("hint-why")}
          </span>
        </p>
        <p class="acts">
          {mistaken ? (
            <button type="submit" class="quiet">
              {say("letter-mark")}
            </button>
          ) : null}
          {takeOut ? (
            <button type="submit" class="quiet" formaction={takeOut}>
              {say("letter-take-out")}
            </button>
          ) : null}
        </p>
      </form>
    </details>
  );
}

export function Letters({ ask, letters, acting }: Props) {
  const say = words.in(ask.language);
  if (letters.length === 0) return null;
  return (
    <ul class="rows">
      {letters.map((letter) => (
        <li id={`letter-${letter.id}`}>
          <p>
            <b>
              <bdi lang={letter.language}>{letter.title}</bdi>
            </b>
            {letter.mistaken ? <b> · {say("letter-mistaken")}</b> : null}
          </p>
          <p class="meta">
            {say(`letter-kind-${letter.kind}`)} · {say("letter-from", { from: letter.from })} ·{" "}
            {letter.dated ? `${say("letter-dated", { date: plainDateInWords(letter.dated, ask.language) })} · ` : null}
            {languageName(ask.language, letter.language)}
          </p>
          {acting && letter.concerns ? (
            <p>
              {say("letter-about")}{" "}
              <a href={letter.concerns.href}>
                <bdi>{letter.concerns.title}</bdi>
              </a>
            </p>
          ) : null}
          <Facts ask={ask} letter={letter} />
          <Mend ask={ask} letter={letter} {...(acting ? { acting } : {})} />
        </li>
      ))}
    </ul>
  );
}

/** The same within another page, with the way to bring one in. */
export function LettersReceived({
  ask,
  letters,
  bring,
}: Pick<Props, "ask" | "letters"> & { readonly bring: string | null }) {
  const say = words.in(ask.language);
  if (letters.length === 0 && !bring) return null;
  return (
    <section aria-labelledby="received">
      <h2 id="received">{say("received-title")}</h2>
      <Letters ask={ask} letters={letters} />
      {bring ? (
        <p class="acts">
          <a class="act quiet" href={bring}>
            {say("received-begin")}
          </a>
        </p>
      ) : null}
    </section>
  );
}
