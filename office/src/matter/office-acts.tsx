import { Link } from '@tanstack/react-router';
import { Moment } from '../ui/moment';
import { Card } from '../ui/page';
import type { BoardMatterView } from '../views';

/** What one should know before doing more: where it went on, and whether the firm fits the topic. */
export function ActNotices({ matter }: { matter: BoardMatterView }) {
  const { mergedInto, merged, firmLacksSpecialty } = matter.acts;
  return (
    <>
      {mergedInto !== null && (
        <p className="notice">
          这一件已并到 <MatterLink {...mergedInto} />
          ，进展都在那里。
        </p>
      )}
      {merged.length > 0 && (
        <p className="notice">
          并进来的：
          {merged.map((other) => (
            <MatterLink key={other.id} {...other} />
          ))}
        </p>
      )}
      {firmLacksSpecialty && (
        <p className="notice">
          {matter.firmName}的合同不含现在这一类。计时不变，可以让它接着办，也可以书面指派别的律所。
        </p>
      )}
    </>
  );
}

function MatterLink({ id, number }: { id: string; number: string }) {
  return (
    <Link to="/matters/$id" params={{ id }}>
      {number}
    </Link>
  );
}

/** Who called, when, and what was said. */
export function RevisitCard({ matter }: { matter: BoardMatterView }) {
  const { revisit } = matter.acts;
  if (revisit === null) return null;
  return (
    <Card title="已回访">
      <p className="words">
        <span className="list-second">
          {revisit.byName} · <Moment at={revisit.at} />
        </span>
        {revisit.note}
      </p>
    </Card>
  );
}
