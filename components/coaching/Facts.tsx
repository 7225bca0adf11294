import { type Fact, FACT_GROUPS } from '../../utils/coaching/facts-of';

/** What can be told of a call, counted or timed; whether it is much or little is for people to say. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">What can be told of it</h2>
      <FactGroups facts={facts} />
    </section>
  );
}

/** The same on the screen and on paper. */
export function FactGroups({ facts }: { facts: readonly Fact[] }) {
  return (
    <div class="facts">
      {FACT_GROUPS.map((group) => (
        <section key={group} aria-label={group}>
          <h3>{group}</h3>
          <dl>
            {facts
              .filter((fact) => fact.group === group)
              .map(({ id, what, told }) => (
                <div key={id}>
                  <dt>{what}</dt>
                  <dd>{told}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
