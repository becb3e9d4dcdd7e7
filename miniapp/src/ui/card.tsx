import { View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import { Heading } from './heading';

interface CardProps {
  title?: string;
  /** Beside the title: a count, a tag. */
  aside?: ReactNode;
}

export function Card({ title, aside, children }: PropsWithChildren<CardProps>) {
  return (
    <View className="card stack-tight">
      {title && (
        <View className="row">
          <View className="grow">
            <Heading>{title}</Heading>
          </View>
          {aside}
        </View>
      )}
      {children}
    </View>
  );
}
