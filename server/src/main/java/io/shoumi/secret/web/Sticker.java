package io.shoumi.secret.web;

import io.shoumi.custody.CopyView;
import io.shoumi.desk.Qr;

/** The label of one copy with its QR code. */
public record Sticker(CopyView copy, Qr qr) {}
