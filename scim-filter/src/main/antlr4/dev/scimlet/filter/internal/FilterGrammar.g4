/*
 * Filters of RFC 7644 section 3.4.2.2 and paths of section 3.5.2, with the errata merged.
 *
 * The published rules are left-recursive; here the precedence, "not" over "and" over "or", is in
 * the layers. One token of lookahead decides everywhere. The grammar knows no schema: a name with
 * its schema URI and its sub-attribute is one token, and the builders ask the resolver about it.
 *
 * The parser builds no tree of nodes and terminals: what the builders need has a label, and the
 * name of a term is its first token.
 */
grammar FilterGrammar;

// What is parsed. EOF is part of both rules, so that nothing after them goes unread.
filter      : all=disjunction EOF ;
path        : (name | NOT) (open=LBRACKET values=valueFilter close=RBRACKET tail=SUB_ATTRIBUTE?)?
              EOF ;

disjunction : operands+=conjunction (OR operands+=conjunction)* ;
conjunction : operands+=term (AND operands+=term)* ;
term        : LPAREN group=disjunction RPAREN
            | negation=NOT (LPAREN group=disjunction RPAREN | tested=test)   // "not" may be a name
            | name tested=test
            ;
test        : compared=comparison
            | open=LBRACKET values=valueFilter close=RBRACKET
              (tail=SUB_ATTRIBUTE compared=comparison)?                      // an option
            ;

// Inside brackets names are sub-attributes, and brackets do not nest (erratum 4690).
valueFilter      : all=valueDisjunction ;
valueDisjunction : operands+=valueConjunction (OR operands+=valueConjunction)* ;
valueConjunction : operands+=valueTerm (AND operands+=valueTerm)* ;
valueTerm        : LPAREN group=valueDisjunction RPAREN
                 | negation=NOT (LPAREN group=valueDisjunction RPAREN | compared=comparison)
                 | name compared=comparison
                 ;

// A word as a literal is refused unless an option wants it.
comparison  : PR
            | operator=(EQ | NE | CO | SW | EW | GT | GE | LT | LE)
              literal=(STRING | NUMBER | TRUE | FALSE | NULL | WORD | OTHER | AND | OR | NOT | PR
                      | EQ | NE | CO | SW | EW | GT | GE | LT | LE)
            ;

// No keyword is reserved (RFC 7644 figure 1). NOT is missing because the rules above take it first.
name        : WORD | AND | OR | PR | EQ | NE | CO | SW | EW | GT | GE | LT | LE | TRUE | FALSE | NULL ;

AND   : [aA] [nN] [dD] ;
OR    : [oO] [rR] ;
NOT   : [nN] [oO] [tT] ;
PR    : [pP] [rR] ;
EQ    : [eE] [qQ] ;
NE    : [nN] [eE] ;
CO    : [cC] [oO] ;
SW    : [sS] [wW] ;
EW    : [eE] [wW] ;
GT    : [gG] [tT] ;
GE    : [gG] [eE] ;
LT    : [lL] [tT] ;
LE    : [lL] [eE] ;

// Literals are JSON's, so their case matters.
TRUE  : 'true' ;
FALSE : 'false' ;
NULL  : 'null' ;

LPAREN   : '(' ;
RPAREN   : ')' ;
LBRACKET : '[' ;
RBRACKET : ']' ;

STRING        : '"' (~["\\\u0000-\u001F] | '\\' ["\\/bfnrt] | '\\u' HEX HEX HEX HEX)* '"' ;
NUMBER        : '-'? ('0' | [1-9] [0-9]*) ('.' [0-9]+)? ([eE] [+-]? [0-9]+)? ;
SUB_ATTRIBUTE : '.' [A-Za-z$] [A-Za-z0-9$_-]* ;

// A name as a whole. The schema URI in front of it need not be a URN, hence slashes and the like.
WORD  : [A-Za-z$] [A-Za-z0-9$_.:%~+/?#&=@!*,;-]* ;

SPACE : [ \t\r\n]+ -> skip ;

// A quote that starts no well-formed string.
QUOTE : '"' ;

// Whatever else stands between two delimiters: every text has its token, so the lexer cannot fail.
OTHER : ~[ \t\r\n()"[\]]+ ;

fragment HEX : [0-9a-fA-F] ;
