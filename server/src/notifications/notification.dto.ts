export class NotificationView {
  id!: string;
  /** Which matter it is about; null for general messages. */
  matterId!: string | null;
  title!: string;
  body!: string;
  createdAt!: string;
  read!: boolean;
}

export class InboxView {
  unread!: number;
  notifications!: NotificationView[];
}
