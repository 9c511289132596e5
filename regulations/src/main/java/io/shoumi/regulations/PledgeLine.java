package io.shoumi.regulations;

/** One line of the pledge and the clause it stands for. */
public record PledgeLine(ClauseId clause, Bilingual text) {}
