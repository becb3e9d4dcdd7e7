import { Button } from 'antd';
import { requestIdOf, sentenceOf } from './refusal';

interface ErrorStateProps {
  error: unknown;
  onRetry: () => void;
}

/** Takes the place of what could not be loaded. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const requestId = requestIdOf(error);
  return (
    <div className="state" role="alert">
      <p className="state-title">{sentenceOf(error)}</p>
      <Button type="primary" onClick={onRetry}>
        再试一次
      </Button>
      {requestId !== null && <p className="small">一直不行时，请把这个编号告诉系统管理员：{requestId}</p>}
    </div>
  );
}

/** A failed action, beside the form that keeps what was typed. */
export function FormError({ error }: { error: unknown }) {
  if (error === null || error === undefined) return null;
  return (
    <p className="form-error" role="alert">
      {sentenceOf(error)}
    </p>
  );
}
