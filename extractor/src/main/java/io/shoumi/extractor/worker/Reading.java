package io.shoumi.extractor.worker;

import io.shoumi.extractor.Reason;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

/** One file or member being read: where its text goes, what it is called, what may still be spent. */
public final class Reading {

    private static final FormatReader AS_IT_LOOKS =
            (at, content) -> Format.of(content).reader().read(at, content);

    private final Findings out;
    private final Budget budget;
    private final String name;
    private final String inner;
    private final int depth;
    private final Set<Reason> said = EnumSet.noneOf(Reason.class);

    Reading(Findings out, String name) {
        this(out, new Budget(), name, "", 0);
    }

    private Reading(Findings out, Budget budget, String name, String inner, int depth) {
        this.out = out;
        this.budget = budget;
        this.name = name;
        this.inner = inner;
        this.depth = depth;
    }

    void readAll(byte[] content) {
        readAll(content, AS_IT_LOOKS);
    }

    /** As a file of one kind only, whatever it looks like. */
    void readAll(byte[] content, FormatReader reader) {
        try {
            read(content, reader);
        } catch (Unreadable e) {
            unread(e.reason());
        }
    }

    /** Never throws but for the end of the whole request. What a reader throws is about this file alone. */
    private void read(byte[] content, FormatReader reader) throws BudgetSpent {
        try {
            reader.read(this, content);
        } catch (BudgetSpent e) {
            throw e;
        } catch (Unreadable e) {
            unread(e.reason());
        } catch (CallerGone e) {
            throw e;
        } catch (IOException | RuntimeException _) {
            unread(Reason.DAMAGED);
        }
    }

    /** A file within this one. Its name is a label; it may hold anything, {@code ../} too. */
    public void member(String memberName, byte[] content) throws BudgetSpent {
        budget.countMember();
        Reading member = within(memberName);
        if (member.depth > Budget.DEPTH_MAX) {
            member.unread(Reason.TOO_DEEP);
        } else {
            member.read(content, AS_IT_LOOKS);
        }
    }

    /** A file within this one that cannot even be unpacked. */
    public void memberUnread(String memberName, Reason reason) throws BudgetSpent {
        budget.countMember();
        within(memberName).unread(reason);
    }

    /** A file within this one of which only a beginning, or nothing, could be unpacked. */
    public void brokenMember(String memberName, byte[] beginning, Reason reason) throws BudgetSpent {
        budget.countMember();
        Reading member = within(memberName);
        member.unread(reason);
        if (beginning.length > 0 && member.depth <= Budget.DEPTH_MAX) {
            member.read(beginning, AS_IT_LOOKS);
        }
    }

    private Reading within(String memberName) {
        String label = memberName.isBlank() ? "?" : memberName;
        return new Reading(out, budget, label, inner.isEmpty() ? label : inner + "!" + label, depth + 1);
    }

    public void part(String kind, CharSequence text) throws BudgetSpent {
        budget.countText(text.length());
        out.part(inner, kind, text);
    }

    /** Said once for each reason. */
    public void unread(Reason reason) {
        if (said.add(reason)) {
            out.unread(inner, reason);
        }
    }

    public Budget budget() {
        return budget;
    }

    /** As the caller, the archive or the mail calls it. */
    public String name() {
        return name;
    }
}
