/*
 * Filters of RFC 7644 section 3.4.2.2 and paths of section 3.5.2, with the errata merged.
 *
 * The published rules are left-recursive; here the precedence, "not" over "and" over "or", is in
 * the layers. One token of lookahead decides everywhere. The grammar knows no schema: a name with
 * its schema URI and its sub-attribute is one token, and the builders ask the resolver about it.
 */
grammar FilterGrammar;

// What is parsed. EOF is part of both rules, so that nothing after them goes unread.
filter      : disjunction EOF ;
path        : (name | NOT) (LBRACKET valueFilter RBRACKET SUB_ATTRIBUTE?)? EOF ;

disjunction : conjunction (OR conjunction)* ;
conjunction : term (AND term)* ;
term        : group
            | NOT (group | test)            // without parentheses, "not" names an attribute
            | name test
            ;
group       : LPAREN disjunction RPAREN ;
test        : comparison
            | LBRACKET valueFilter RBRACKET (SUB_ATTRIBUTE comparison)?    // the tail is an option
            ;
comparison  : PR | operator literal ;

// Inside brackets names are sub-attributes, and brackets do not nest (erratum 4690).
valueFilter      : valueDisjunction ;
valueDisjunction : valueConjunction (OR valueConjunction)* ;
valueConjunction : valueTerm (AND valueTerm)* ;
valueTerm        : valueGroup
                 | NOT (valueGroup | comparison)
                 | name comparison
                 ;
valueGroup       : LPAREN valueDisjunction RPAREN ;

operator    : EQ | NE | CO | SW | EW | GT | GE | LT | LE ;
literal     : STRING | NUMBER | TRUE | FALSE | NULL | bareWord ;
bareWord    : WORD | OTHER | AND | OR | NOT | PR | operator ;             // refused unless an option

// No keyword is reserved (RFC 7644 figure 1). NOT is missing because the rules above take it first.
name        : WORD | AND | OR | PR | operator | TRUE | FALSE | NULL ;

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
