import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, QRCode } from 'antd';
import { useEffect } from 'react';
import { api } from '../api';
import { FormError } from '../ui/error-state';
import { Loading } from '../ui/loading';
import type { SessionView } from '../views';

const ASK_EVERY_MS = 2000;

interface ScanFactorProps {
  challenge: string;
  onSession: (session: SessionView) => void;
}

/** A QR code for the person's own phone; the desk asks until the phone has answered. */
export function ScanFactor({ challenge, onSession }: ScanFactorProps) {
  const {
    data: scan,
    error,
    mutate: show,
  } = useMutation({
    mutationFn: () => api('POST /sessions/desk/scans', { body: { challenge } }),
  });
  useEffect(() => show(), [show]);
  const scene = scan?.scene;
  const { data: result } = useQuery({
    queryKey: ['scan-result', scene],
    queryFn: () => api('POST /sessions/desk/scan-results', { body: { challenge } }),
    enabled: scene !== undefined,
    staleTime: Infinity,
    retry: false,
    refetchInterval: ({ state }) =>
      state.error || (state.data && state.data.state !== 'waiting') ? false : ASK_EVERY_MS,
  });
  const session = result?.session;
  useEffect(() => {
    if (session !== undefined) onSession(session);
  }, [session, onSession]);

  if (error !== null) return <FormError error={error} />;
  if (scene === undefined) return <Loading lines={3} />;
  if (result?.state === 'refused')
    return (
      <p className="form-error" role="alert">
        手机上点了「不是我」，这次登录已经作废。如果不是您点的，请马上改密码并告诉系统管理员。
      </p>
    );
  return (
    <div className="scan-factor">
      <QRCode
        value={scanAddress(scene)}
        type="svg"
        size={192}
        status={result?.state === 'expired' ? 'expired' : 'active'}
        onRefresh={() => show()}
        aria-label="登录二维码"
      />
      {result?.state === 'expired' ? (
        <Button onClick={() => show()}>二维码过了 2 分钟，换一个</Button>
      ) : (
        <p role="status">
          打开手机上的「惠法通」→ 我的 → <b>扫码登录工作台</b>，对准上面的二维码，再点「确认登录」。
        </p>
      )}
    </div>
  );
}

/** Leads any camera to the page of the mini-program that asks 「是您在登录吗?」. */
function scanAddress(scene: string): string {
  return `${window.location.origin}/m/#/account/pages/desk-sign-in/index?scene=${scene}`;
}
