<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>CodeExcerpt</name>
    <message numerus="yes">
        <source>… %n more line(s)</source>
        <translation>
            <numerusform>… %n more line</numerusform>
            <numerusform>… %n more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message numerus="yes">
        <source>{0} of {1} → %n input(s)</source>
        <translation>
            <numerusform>{0} of {1} → %n input</numerusform>
            <numerusform>{0} of {1} → %n inputs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DrawingPane</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilmCounts</name>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n frame</numerusform>
            <numerusform>%n frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message numerus="yes">
        <source>%n parameter(s)</source>
        <translation>
            <numerusform>%n parameter</numerusform>
            <numerusform>%n parameters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrepareDialog</name>
    <message numerus="yes">
        <source>%n input(s) of the network</source>
        <translation>
            <numerusform>%n input of the network</numerusform>
            <numerusform>%n inputs of the network</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing value(s)</source>
        <translation>
            <numerusform>%n missing value</numerusform>
            <numerusform>%n missing values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_FileCounts</name>
    <message numerus="yes">
        <source>%n file(s) there would be replaced.</source>
        <translation>
            <numerusform>%n file there would be replaced.</numerusform>
            <numerusform>%n files there would be replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written.</source>
        <translation>
            <numerusform>%n file written.</numerusform>
            <numerusform>%n files written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n file(s)</source>
        <translation>
            <numerusform>Export %n file</numerusform>
            <numerusform>Export %n files</numerusform>
        </translation>
    </message>
</context>
</TS>
