import { View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import type { Failure } from '../platform/failure';
import { go } from '../platform/navigation';
import { Button } from './button';
import { Icon, type IconName } from './icon';

/** Nothing here yet: says what will appear, and offers the first step. */
export function Empty({ icon, children, step }: { icon: IconName; children: string; step?: ReactNode }) {
  return (
    <View className="empty">
      <View className="empty-icon">
        <Icon name={icon} />
      </View>
      <View className="weak">{children}</View>
      {step}
    </View>
  );
}

/** What went wrong and what to do. */
export function ErrorNote({ failure, onRetry }: { failure: Failure; onRetry?(): void }) {
  return (
    <View className="note note-bad stack" role="alert" aria-role="alert">
      <View>{failure.sentence}</View>
      {failure.code === 'SIGN_IN_NEEDED' && <Button onTap={() => go('signIn')}>登录</Button>}
      {onRetry && failure.code !== 'SIGN_IN_NEEDED' && (
        <Button look="ghost" onTap={onRetry}>
          再试一次
        </Button>
      )}
    </View>
  );
}

/** Something to know before going on. */
export function Note({ tone = 'brand', children }: PropsWithChildren<{ tone?: 'brand' | 'warn' }>) {
  return <View className={`note note-${tone} small`}>{children}</View>;
}
