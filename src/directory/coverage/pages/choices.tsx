/** What can be looked at, as plain links: each an address of its own, the chosen one marked. */

export interface Choice {
  readonly name: string;
  readonly href: string;
  readonly on: boolean;
}

interface ChoiceRowProps {
  readonly title: string;
  /** What takes the choice back. */
  readonly all?: Choice;
  readonly choices: readonly Choice[];
}

export function ChoiceRow({ title, all, choices }: ChoiceRowProps) {
  return (
    <div class="choice-row">
      <h3>{title}</h3>
      <ul class="plain">
        {[...(all ? [all] : []), ...choices].map(({ name, href, on }) => (
          <li>
            <a href={href} aria-current={on ? "true" : undefined}>
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
