import type { Answer } from '@huifa/shared/api/client';
import { BellOutlined } from '@ant-design/icons';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Badge, Button, Popover } from 'antd';
import { useState } from 'react';
import { api } from '../api';
import { ErrorState } from '../ui/error-state';
import { Moment } from '../ui/moment';
import './inbox.css';

type Notice = Answer<'GET /notifications'>['notifications'][number];

const ASK_EVERY_MS = 60_000;

const inboxQuery = queryOptions({
  queryKey: ['inbox'],
  queryFn: () => api('GET /notifications'),
  refetchInterval: ASK_EVERY_MS,
});

/** What was sent to this person at the desk, with the number of what is unread. */
export function InboxBell() {
  const { data } = useQuery(inboxQuery);
  const [open, setOpen] = useState(false);
  const unread = data?.unread ?? 0;
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      title="消息"
      content={<Inbox onLeave={() => setOpen(false)} />}
      destroyOnHidden
    >
      <Badge count={unread} size="small" overflowCount={99}>
        <Button
          size="small"
          type="text"
          icon={<BellOutlined />}
          aria-label={unread === 0 ? '消息' : `消息，${unread} 条没看`}
          aria-expanded={open}
        />
      </Badge>
    </Popover>
  );
}

function Inbox({ onLeave }: { onLeave: () => void }) {
  const { data, error, refetch } = useQuery(inboxQuery);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const read = useMutation({
    mutationFn: (id: string) => api('PUT /notifications/{id}/read', { path: { id } }),
    onSuccess: (view) => queries.setQueryData(inboxQuery.queryKey, view),
  });
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const notices = data?.notifications ?? [];
  if (notices.length === 0)
    return <p className="inbox-empty small">还没有消息。居民反映被要钱等急事会在这里提醒您。</p>;
  function follow({ id, matterId, read: seen }: Notice) {
    if (!seen) read.mutate(id);
    onLeave();
    if (matterId !== null) void navigate({ to: '/matters/$id', params: { id: matterId } });
  }
  return (
    <ul className="inbox">
      {notices.map((notice) => (
        <li key={notice.id}>
          <button type="button" className="inbox-notice" onClick={() => follow(notice)}>
            <span className="inbox-title">
              {notice.title}
              {!notice.read && <span className="tag tag-amber">没看过</span>}
            </span>
            <span>{notice.body}</span>
            <span className="small">
              <Moment at={notice.createdAt} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
