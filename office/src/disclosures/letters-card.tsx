import { OUTCOMES } from '@huifa/shared/disclosure/outcomes';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { API_BASE } from '../api';
import { Card } from '../ui/page';
import type { DeskDisclosureView, DeskLetterView } from '../views';
import { type CaseAct, nextActs } from './case-acts';
import { ShortDay } from './disclosure-table';
import { LETTER_STATES, RESULT_LABELS, REVIEW_LABELS, WAY_LABELS } from './disclosure-words';
import { LetterText } from './letter-dialogs';

interface LettersCardProps {
  request: DeskDisclosureView;
  onChoose: (act: CaseAct) => void;
}

/** 文书: everything that was written, the latest first, with how it was confirmed and served. */
export function LettersCard({ request, onChoose }: LettersCardProps) {
  const acts = nextActs(request);
  return (
    <Card
      title="文书"
      note={
        <Button size="small" href={`${API_BASE}/desk/disclosures/${request.id}/bundle.pdf`}>
          整卷 PDF
        </Button>
      }
    >
      {request.letters.length === 0 && <p className="small">还没有文书。</p>}
      {[...request.letters].reverse().map((letter) => (
        <Letter key={letter.id} id={request.id} letter={letter}>
          {acts.map(({ key, label, act }) =>
            'letter' in act && act.letter.id === letter.id ? (
              <Button key={key} size="small" onClick={() => onChoose(act)}>
                {label.replace(/：.*$/, '')}
              </Button>
            ) : null,
          )}
        </Letter>
      ))}
    </Card>
  );
}

const TONES = { draft: 'tag-amber', signed: 'tag-green', void: 'tag-stopped' } as const;

function Letter({ id, letter, children }: { id: string; letter: DeskLetterView; children: ReactNode }) {
  const { title, outcome, state, number, signedOn, signerName, sealed, voidReason } = letter;
  return (
    <article className="letter" data-void={state === 'void' ? '' : undefined}>
      <p className="letter-head">
        <b>{title}</b>
        {number !== null && <span>{number}</span>}
        <span className={`tag ${TONES[state]}`}>{LETTER_STATES[state]}</span>
      </p>
      {outcome !== null && <p className="small">结果：{OUTCOMES[outcome].label}</p>}
      {signedOn !== null && (
        <p className="small">
          {signerName} 于 <ShortDay day={signedOn} empty="" /> 签发
        </p>
      )}
      {voidReason !== null && <p className="small">作废：{voidReason}</p>}
      <Reviews letter={letter} />
      <Services letter={letter} />
      <details>
        <summary>看全文</summary>
        <LetterText letter={letter} />
      </details>
      <p className="letter-buttons no-print">
        {children}
        <Button size="small" href={`${API_BASE}/desk/disclosures/${id}/letters/${letter.id}/letter.pdf`}>
          打印用 PDF
        </Button>
        <Button size="small" href={`${API_BASE}/desk/disclosures/${id}/letters/${letter.id}/letter.docx`}>
          Word
        </Button>
        {sealed && (
          <Button size="small" href={`${API_BASE}/desk/disclosures/${id}/letters/${letter.id}/seal`}>
            下载盖章件
          </Button>
        )}
      </p>
    </article>
  );
}

function Reviews({ letter: { reviews, waitsFor, state } }: { letter: DeskLetterView }) {
  return (
    <>
      {reviews.map(({ step, agrees, byName, on, opinion }) => (
        <p key={step} className="small">
          {REVIEW_LABELS[step]}：{byName} <ShortDay day={on} empty="" />{' '}
          {agrees ? '同意' : <span className="ink-bad">不同意</span>}
          {opinion !== null && opinion !== '' && `。${opinion}`}
        </p>
      ))}
      {state === 'draft' && (
        <p className="small">{waitsFor === null ? '都同意了，等签发。' : `等${REVIEW_LABELS[waitsFor]}。`}</p>
      )}
    </>
  );
}

function Services({ letter: { services } }: { letter: DeskLetterView }) {
  return (
    <>
      {services.map(({ id, way, sentOn, trackingNo, result, resultOn, openedAt }) => (
        <p key={id} className="small">
          {WAY_LABELS[way]} <ShortDay day={sentOn} empty="" /> 送出
          {trackingNo !== null && `，单号 ${trackingNo}`}
          {result !== null && (
            <>
              ，<span className={result === 'returned' ? 'ink-bad' : ''}>{RESULT_LABELS[result]}</span>{' '}
              <ShortDay day={resultOn} empty="" />
            </>
          )}
          {openedAt !== null && '，申请人已经打开看过'}
        </p>
      ))}
    </>
  );
}
