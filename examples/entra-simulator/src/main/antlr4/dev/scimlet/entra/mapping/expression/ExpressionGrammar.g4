/*
 * Expressions of attribute mappings: Join(" ", [givenName], [surname]).
 *
 * The grammar knows no function: names, numbers of arguments, and where comparisons may stand are
 * the builder's business. An argument may be left out: Switch([a], , "k", "v").
 */
grammar ExpressionGrammar;

expression : call EOF ;
call       : NAME LPAREN arguments RPAREN ;
arguments  : argument (COMMA argument)* ;
argument   : value? ;
value      : operand (comparison operand)? ;
operand    : call | ATTRIBUTE | STRING | NUMBER | HEXADECIMAL | NAME ;
comparison : EQUAL | UNEQUAL | GREATER | GREATER_OR_EQUAL | LESS | LESS_OR_EQUAL ;

LPAREN : '(' ;
RPAREN : ')' ;
COMMA  : ',' ;

EQUAL            : '=' ;
UNEQUAL          : '<>' ;
GREATER          : '>' ;
GREATER_OR_EQUAL : '>=' ;
LESS             : '<' ;
LESS_OR_EQUAL    : '<=' ;

ATTRIBUTE   : '[' ~[[\]"\r\n]+ ']' ;
STRING      : '"' (~["\\] | '\\' .)* '"' ;
NUMBER      : '-'? [0-9]+ ('.' [0-9]+)? ;
HEXADECIMAL : '&' [hH] [0-9a-fA-F]+ ;
NAME        : [A-Za-z_] [A-Za-z0-9_]* ;

SPACE : [ \t\r\n]+ -> skip ;

// Every text has its tokens, so the lexer cannot fail.
OTHER : . ;
