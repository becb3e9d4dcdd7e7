import { useCanGoBack, useNavigate, useRouter } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import type { DeskDisclosureView } from '../views';
import { type CaseAct, nextActs, rarerActs } from './case-acts';

/** So many stand side by side; the rest is under 「更多」. */
const SIDE_BY_SIDE = 4;

interface CaseButtonsProps {
  request: DeskDisclosureView;
  onChoose: (act: CaseAct) => void;
}

/** What may be done now, as the server says; what the request waits for stands first. */
export function CaseButtons({ request, onChoose }: CaseButtonsProps) {
  const router = useRouter();
  const navigate = useNavigate();
  const canGoBack = useCanGoBack();
  const next = nextActs(request);
  const shown = next.slice(0, SIDE_BY_SIDE);
  const more = [...next.slice(SIDE_BY_SIDE), ...rarerActs(request)];
  return (
    <>
      {shown.map(({ key, label, act }, at) => (
        <Button key={key} type={at === 0 ? 'primary' : 'default'} onClick={() => onChoose(act)}>
          {label}
        </Button>
      ))}
      {more.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: more.map(({ key, label }) => ({ key, label })),
            onClick: ({ key }) => {
              const chosen = more.find((one) => one.key === key);
              if (chosen !== undefined) onChoose(chosen.act);
            },
          }}
        >
          <Button>更多</Button>
        </Dropdown>
      )}
      <Button onClick={() => (canGoBack ? router.history.back() : void navigate({ to: '/disclosures' }))}>
        返回列表
      </Button>
    </>
  );
}
